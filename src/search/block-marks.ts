/**
 * Invisible characters in the indexed text that say what the following text is, up to the next one. Without them, a
 * snippet could not tell sentences from the cells of a table.
 */
export const blockMarks = {
  prose: '\u2060',
  row: '\u2061',
  cell: '\u2062',
  code: '\u2063',
  other: '\u2064',
} as const;
export type BlockKind = keyof typeof blockMarks;

/** What begins at a word of the indexed text; undefined if it continues. */
export function blockAt(word: string): BlockKind | undefined {
  const mark = /^[\u2060-\u2064]+/.exec(word)?.[0].at(-1);
  const kinds = Object.keys(blockMarks) as BlockKind[];
  return kinds.find((kind) => blockMarks[kind] === mark);
}

/** The text as readers see it. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u2060-\u2064]/g, '');
}
