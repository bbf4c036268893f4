import { blockAt, withoutMarks, type BlockKind } from '#search/block-marks.ts';
import type { Anchor, Fragment } from './pagefind.ts';

/** A part of a page’s text: which words, from one to before another. */
export interface Block {
  kind: BlockKind | 'heading';
  from: number;
  to: number;
}

/** A page’s text as words, and what goes between them. */
export interface PageText {
  words: readonly string[];
  between: string;
}

/** The words that the index counts in a page’s text. In languages without spaces, they are separated invisibly. */
export function textOf({ raw_content: raw }: Pick<Fragment, 'raw_content'>): PageText {
  const text = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return text.includes('\u200B')
    ? { words: text.split('\u200B'), between: '' }
    : { words: text.split(/\s+/), between: ' ' };
}

/** The headings of a page that links lead to, in order. */
export function headingsOf({ anchors }: Pick<Fragment, 'anchors'>): Anchor[] {
  return anchors
    .filter(({ element }) => /^h\d$/.test(element))
    .sort((one, other) => one.location - other.location);
}

/** The blocks of a page’s text, in order. */
export function blocksOf({ words }: PageText, page: Pick<Fragment, 'anchors'>): readonly Block[] {
  const headings = new Set(headingsOf(page).map(({ location }) => location));
  const blocks: Block[] = [];
  words.forEach((word, at) => {
    const kind = at === 0 || headings.has(at) ? 'heading' : blockAt(word);
    const last = blocks.at(-1);
    if (kind && last) last.to = at;
    if (kind)
      blocks.push({ kind: at === 0 ? (blockAt(word) ?? kind) : kind, from: at, to: words.length });
  });
  return blocks;
}

/** The words of a page that match, as readers see them. */
export function matchedWords({ words }: PageText, { locations }: Fragment): string[] {
  return locations.map((at) => withoutMarks(words[at] ?? ''));
}
