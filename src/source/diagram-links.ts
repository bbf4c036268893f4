import type { Fence, Link } from './body.ts';

/**
 * Link syntax in Mermaid 12: `click`, `link` and `href` in flowcharts, class, state and Gantt charts; `link` and
 * `links` in sequence diagrams; `$link` in C4. Each expression captures the address.
 */
const forms: readonly RegExp[] = [
  /^[ \t]*(?:click|link)[ \t]+[^"\s]+[ \t]+(?:href[ \t]+)?"([^"\n]+)"/dgm,
  /^[ \t]*link[ \t]+[^:@\n]+:[^@\n]*@[ \t]*([^\s]+)/dgm,
  /\$link[ \t]*=[ \t]*"([^"\n]+)"/dg,
];
const links = /^[ \t]*links[ \t]+[^:{\n]+:[ \t]*(\{[^\n]*\})[ \t]*$/dgm;
const member = /"(?:[^"\\]|\\.)*"[ \t]*:[ \t]*"([^"\\]+)"/dg;

/** The links in a Mermaid fence, each with the position of its address. */
export function diagramLinks(fence: Fence): Link[] {
  const { value } = fence;
  const found = forms.flatMap((form) =>
    [...value.matchAll(form)].flatMap(({ indices }) => indices?.[1] ?? []),
  );
  return [...pairs(found), ...linksIn(value)]
    .toSorted(([one], [other]) => one - other)
    .map(([from, to]) => {
      const url = value.slice(from, to);
      const before = value.slice(0, from).split('\n');
      // The source begins on the line below the fence, with the same indentation.
      const line = fence.line + before.length;
      const column = fence.column + (before.at(-1) ?? '').length;
      return {
        line,
        column,
        endLine: line,
        endColumn: column + url.length,
        url,
        text: url,
        bare: false,
      };
    });
}

function pairs(numbers: readonly number[]): [from: number, to: number][] {
  return numbers.flatMap((number, index) =>
    index % 2 === 0 ? [[number, numbers[index + 1] ?? number] as [number, number]] : [],
  );
}

/** The offsets of addresses in the JSON of `links`. */
function linksIn(value: string): [from: number, to: number][] {
  return [...value.matchAll(links)].flatMap(({ 1: json = '', indices }) =>
    [...json.matchAll(member)].map((each): [number, number] => {
      const start = indices?.[1]?.[0] ?? 0;
      const [from, to] = each.indices?.[1] ?? [0, 0];
      return [start + from, start + to];
    }),
  );
}
