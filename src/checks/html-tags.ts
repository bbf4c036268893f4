import { placeIn } from '#catalogue/catalogue.ts';
import type { Html } from '#source/body.ts';
import type { Place } from '#source/place.ts';

/** An opening tag, or a declaration such as `<!DOCTYPE>`, whose name then begins with its mark. */
export interface Tag {
  name: string;
  /** Names of its attributes. */
  attributes: string[];
  at: Place;
}

/** Every opening tag in a piece of raw HTML, comments left out. */
export function tagsIn(file: string, html: Html): Tag[] {
  const value = html.value.replace(/<!--[^]*?(?:-->|$)/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  return [...value.matchAll(/<([!?]?[a-z][\w.:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>?/gi)].map(
    ({ 0: whole, 1: name = '', 2: rest = '', index }) => ({
      name: name.toLowerCase(),
      attributes: [
        ...rest.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g),
      ].map(([, attribute = '']) => attribute.toLowerCase()),
      at: placeWithin(file, html, value, index, whole.length),
    }),
  );
}

/** A stretch of a piece of HTML as a place; its later lines begin where the file’s do. */
function placeWithin(
  file: string,
  html: Html,
  value: string,
  start: number,
  length: number,
): Place {
  const [first, last] = [start, start + length].map((offset) => {
    const before = value.slice(0, offset).split('\n');
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? html.column : 1);
    return { line: html.line + before.length - 1, column };
  }) as [{ line: number; column: number }, { line: number; column: number }];
  return placeIn(file, { ...first, endLine: last.line, endColumn: last.column });
}
