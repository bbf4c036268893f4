import { lettersIn } from '#catalogue/cell-words.ts';
import { letters as allLetters, type Letter } from '#model/matrix.ts';

/** A layer's part in a duty, from a cell of an imported table: letters, and the text after them. */
export interface Part {
  letters: Letter[];
  text: string | undefined;
}

/**
 * Reads the letters of a cell as people write them: `R`, `A/R`, `RA`, `R, A`, `Responsible and accountable`, with an
 * explanation after a colon. An empty cell, a dash or `n/a` means no part. Undefined if the cell can't be read.
 */
export function readPart(cell: string): Part | undefined {
  if (/^[\s—–-]*$|^n\/?a$/i.test(cell)) return { letters: [], text: undefined };
  const colon = cell.indexOf(':');
  const head = colon < 0 ? cell : cell.slice(0, colon);
  const found = lettersIn(head);
  if (found === undefined) return undefined;
  const text = colon < 0 ? '' : cell.slice(colon + 1).trim();
  return {
    letters: allLetters.filter((letter) => found.includes(letter)),
    text: text || undefined,
  };
}
