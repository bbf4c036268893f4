import { readFileSync } from 'node:fs';

/** Texts that YAML reads in unexpected ways. */
export const values = piecesOf('values');

/** Keys of all sorts, misspelt and unknown. */
export const keys = piecesOf('keys');

/** Blocks of Markdown, GFM and MDX, intact and broken. */
export const blocks = piecesOf('blocks');

/** Single characters and marks that cause trouble in files. */
export const marks = piecesOf('marks');

/** The lines below a heading of `fuzz-pieces.txt`, each a JSON string. */
function piecesOf(heading: string): string[] {
  const text = readFileSync(new URL('fuzz-pieces.txt', import.meta.url), 'utf8');
  const [, section = ''] = text.split(`# ${heading}\n`);
  const [lines = ''] = section.split(/^# /m);
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
}
