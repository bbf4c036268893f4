/**
 * Inline Markdown as readers see it: without comments, footnotes, addresses and marks, with white space collapsed.
 */
export function plainText(markdown: string): string {
  if (!/[\\`*_~[<&]/.test(markdown)) return collapsed(markdown);
  const text = withoutNotes(markdown).replace(inline, (whole, ...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const { escaped, code, autolink, label, marked, entity } = groups;
    const nested = label ?? marked;
    if (nested !== undefined) return plainText(nested);
    if (entity !== undefined) return entities[entity] ?? whole;
    return escaped ?? code ?? autolink ?? '';
  });
  return collapsed(text);
}

/** Normalises a plain text title for comparison: case and white space don't matter. */
export function folded(title: string): string {
  return collapsed(title).normalize('NFC').toLowerCase();
}

/** Inline Markdown without HTML comments and footnote references. */
export function withoutNotes(markdown: string): string {
  let text = markdown;
  for (const { start, end } of notesIn(markdown).reverse()) {
    text = text.slice(0, start) + text.slice(end);
  }
  return text.trim();
}

/** A comment or footnote reference in inline Markdown, by offsets. Only footnotes have a label. */
export interface Note {
  start: number;
  end: number;
  label: string | undefined;
}

/** Every comment and footnote reference outside code and escapes, in order. */
export function notesIn(markdown: string): Note[] {
  const notes: Note[] = [];
  if (!markdown.includes('[^') && !markdown.includes('<!--')) return notes;
  for (const match of markdown.matchAll(note)) {
    const [text, , label] = match;
    const end = match.index + text.length;
    if (label !== undefined || text.startsWith('<!--'))
      notes.push({ start: match.index, end, label });
  }
  return notes;
}

const note = /\\.|(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?-->|\[\^([^\]\s]+)\]/g;

const inline = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /(?<ticks>`+)(?!`)(?<code>[^]*?)(?<!`)\k<ticks>(?!`)/,
    /<(?<autolink>(?:https?|mailto):[^>\s]+)>/,
    /<\/?[A-Za-z][^>]*>/,
    /!?\[(?<label>(?:[^[\]\\]|\\.)*)\](?:\([^)]*\)|\[[^\]]*\])/,
    /(?<mark>\*{1,3}|~~|(?<![\p{L}\p{N}])_{1,3})(?=\S)(?<marked>[^]*?\S)\k<mark>/u,
    /&(?<entity>amp|lt|gt|quot|nbsp);/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Text with white space collapsed to single spaces and trimmed. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
