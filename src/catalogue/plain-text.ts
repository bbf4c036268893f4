/** Inline Markdown as a reader sees it: without comments, footnotes, addresses and marks, white space collapsed. */
export function plainText(markdown: string): string {
  return withoutNotes(markdown)
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/<(?:https?:|mailto:)?([^>\s][^>]*)>/g, (tag, inner: string) =>
      /^<(?:https?|mailto):/.test(tag) ? inner : '',
    )
    .replace(/(\*{1,3}|~~|`+)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Inline Markdown without HTML comments and footnote references, which carry no text of their own. */
export function withoutNotes(markdown: string): string {
  return notesIn(markdown)
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), markdown)
    .trim();
}

/** A comment or a footnote reference in inline Markdown, by offsets; a footnote has a label. */
export interface Note {
  start: number;
  end: number;
  label: string | undefined;
}

/** Every comment and footnote reference outside code and escapes, in order. */
export function notesIn(markdown: string): Note[] {
  const notes: Note[] = [];
  for (const match of markdown.matchAll(
    /\\.|(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)|<!--[^]*?-->|\[\^(?<label>[^\]\s]+)\]/g,
  )) {
    const label = match.groups?.['label'];
    if (label === undefined && !match[0].startsWith('<!--')) continue;
    notes.push({ start: match.index, end: match.index + match[0].length, label });
  }
  return notes;
}

/** What two titles have in common that mean the same: their plain text without regard to case. */
export function folded(markdown: string): string {
  return plainText(markdown).normalize('NFC').toLowerCase();
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
