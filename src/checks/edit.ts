import type { Place } from '#source/place.ts';
import { offsetIn } from '#source/decode.ts';

/** New text for a place; line ends in it are `\n`. */
export interface Edit {
  at: Place;
  text: string;
  /** The rule that then finds what only a person can fill in; a fix that opens up anything else is not made. */
  leaves?: string;
}

/**
 * A file's own text (byte order mark and line ends as they are) with edits made from its end to its start; of edits
 * that overlap, the first in the file is made. New lines get the line end that the file begins with.
 */
export function edited(raw: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const ranges = edits
    .map(({ at, text }) => ({
      from: offsetIn(raw, at.line, at.column),
      to: offsetIn(raw, at.endLine, at.endColumn),
      text: text.replaceAll('\n', lineEnd),
    }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  let done = 0;
  const parts: string[] = [];
  for (const { from, to, text } of ranges) {
    if (from < done) continue;
    parts.push(raw.slice(done, from), text);
    done = to;
  }
  return parts.join('') + raw.slice(done);
}
