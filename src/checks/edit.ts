import type { Place } from '#source/place.ts';
import { offsetIn } from '#source/decode.ts';

/** Replacement text for a place. Line ends are `\n`. */
export interface Edit {
  at: Place;
  text: string;
  /** The rule that then reports what a person must fill in. A fix that causes any other finding is not applied. */
  leaves?: string;
}

/**
 * Applies edits to a file's own text (with its byte order mark and line ends), from the end to the start. If edits
 * overlap, only the first in the file is applied. New lines use the file's first line end.
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
