import { readFileSync } from 'node:fs';

/** Texts that YAML reads in a way of its own. */
export const values = piecesOf('values');

/** Keys of every sort, near ones and strange ones. */
export const keys = piecesOf('keys');

/** Blocks of Markdown, GFM and MDX, whole and broken. */
export const blocks = piecesOf('blocks');

/** Single characters and marks that files go wrong by. */
export const marks = piecesOf('marks');

/** The lines below a heading of `fuzz-pieces.txt`, each a text as JSON writes it. */
function piecesOf(heading: string): string[] {
  const text = readFileSync(new URL('fuzz-pieces.txt', import.meta.url), 'utf8');
  const [, section = ''] = text.split(`# ${heading}\n`);
  const [lines = ''] = section.split(/^# /m);
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
}
