import { placeIn } from '#catalogue/catalogue.ts';
import type { Html } from '#source/body.ts';
import type { Place } from '#source/place.ts';

/** A tag, a declaration (`!doctype`) or a comment without end (`!--`), whose names begin with their marks. */
export interface Tag {
  name: string;
  /** Whether it is `</name>`. */
  closes: boolean;
  /** Names of its attributes. */
  attributes: string[];
  at: Place;
}

// As browsers end a comment, not as Markdown does: `<!-->` is a whole one.
const comment = /<!--(?:-?>|[^]*?--!?>)/g;

/** Every tag in a piece of raw HTML, comments left out. */
export function tagsIn(file: string, html: Html): Tag[] {
  const value = html.value.replace(comment, (written) => written.replace(/[^\n]/g, ' '));
  return [...value.matchAll(/<(\/?)([!?]?[a-z][\w.:-]*|!--)((?:[^"'>]|"[^"]*"|'[^']*')*)>?/gi)].map(
    ({ 0: whole, 1: slash, 2: name = '', 3: rest = '', index }) => ({
      name: name.toLowerCase(),
      closes: slash === '/',
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
