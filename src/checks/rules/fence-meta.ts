import { placeIn } from '#catalogue/catalogue.ts';
import { isDiagram } from '#markdown/code-language.ts';
import { codeMeta, codeMetaWords, type CodeMeta } from '#markdown/code-meta.ts';
import { quoted } from '#model/written-form.ts';
import type { Fence } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { example } from '../example-platform.ts';
import { defineFileRule, type RuleFinding } from '../rule.ts';

export const fenceMeta = defineFileRule({
  id: 'fence-meta',
  severity: 'warning',
  summary: 'The options after a code block’s language are valid.',
  why: 'A misspelt title is not shown and a missing line is not marked, without any error.',
  examples: {
    good: example(
      'services/queue/index.md',
      '',
      '```yaml title="queue.yaml" {2} numbers\nkind: Queue\nsize: 3\n```',
    ),
    bad: example(
      'services/queue/index.md',
      '',
      '```yaml titel="queue.yaml" {3}\nkind: Queue\nsize: 3\n```',
    ),
  },
  *judge({ file, text, body }) {
    let lines: string[] | undefined;
    for (const fence of body.fences) {
      if (fence.meta === undefined) continue;
      const line = (lines ??= text.split('\n'))[fence.line - 1] ?? '';
      const start = line.indexOf(fence.meta, fence.column) + 1;
      const at = (offset: number, length: number): Place => {
        const column = start + offset;
        return {
          file,
          line: fence.line,
          column,
          endLine: fence.line,
          endColumn: column + length,
        };
      };
      const meta = codeMeta(fence.meta);
      if (isDiagram(fence.lang)) yield* judgeDiagram(meta, placeIn(file, fence), at);
      else yield* judgeCode(fence, meta, at);
    }
  },
});

type Placing = (offset: number, length: number) => Place;

function* judgeCode(fence: Fence, meta: CodeMeta, at: Placing): Iterable<RuleFinding> {
  for (const { word, offset } of meta.unknown) {
    yield {
      at: at(offset, word.length),
      message: `Unknown code block option ${quoted(word)}.`,
      hint: `Valid options: ${codeMetaWords}.`,
    };
  }
  const count = fence.value.split('\n').length;
  const absent = meta.ranges.find(({ from, to }) => from < 1 || to > count || from > to);
  if (!absent) return;
  const { from, to } = absent;
  const lines = from === to ? `line ${from}` : `lines ${from}-${to}`;
  yield {
    at: at(0, fence.meta?.length ?? 0),
    message: `The code block has no ${lines}.`,
    hint: `It has ${count === 1 ? 'one line' : `${count} lines`}, counting from 1.`,
  };
}

/** Diagrams have a title but no line numbers. */
function* judgeDiagram(meta: CodeMeta, whole: Place, at: Placing): Iterable<RuleFinding> {
  const [unknown] = meta.unknown;
  const isPlain = meta.ranges.length === 0 && meta.numbers === undefined && !meta.wrap;
  if (!unknown && isPlain) return;
  yield {
    at: unknown ? at(unknown.offset, unknown.word.length) : whole,
    message: 'The only option of a diagram is its title.',
    hint: 'Use `title="…"`.',
  };
}
