import { wordsIn } from '#search/folded.ts';
import { withoutMarks } from '#search/block-marks.ts';
import type { Piece } from './marked.ts';
import { blocksOf, textOf, type Block, type PageText } from './page-text.ts';
import type { Fragment } from './pagefind.ts';

/** Words of a snippet: at least, if its block has as many, and at most. */
const [fewest, most] = [14, 30];
/** Fewer words are no sentence. */
const sentence = 5;
/** What counts against the number of words found: sentences first, then rows of tables, which are read as a whole. */
const cost = { prose: -0.9, row: 0, cell: 0, other: 0.5, code: 0.6, heading: 2 } as const;

/** A sentence of a block, or a whole block. */
interface Part extends Block {
  /** Where its block begins. */
  block: number;
}

interface Span extends Part {
  hits: readonly number[];
}

/**
 * What a page, or its part from one word to before another, says about the words that match: sentences rather than rows
 * of tables, and these rather than code. Without a match, its first sentence; undefined if it has none.
 */
export function snippetOf(
  page: Pick<Fragment, 'raw_content' | 'anchors' | 'locations'>,
  from = 0,
  to = Infinity,
): Piece[] | undefined {
  const text = textOf(page);
  const hits = new Set(page.locations);
  const spans = blocksOf(text, page)
    .filter((block) => block.from >= from && block.from < to)
    .reduce(joinRows, [])
    .flatMap((block) => spansOf(text, block))
    .map((span) => ({ ...span, hits: range(span).filter((at) => hits.has(at)) }));
  const worth = (span: Span) =>
    new Set(span.hits.map((at) => stemOf(text.words[at] ?? ''))).size - cost[span.kind];
  const [best] = spans
    .filter((span) => span.hits.length > 0 && span.kind !== 'heading')
    .sort((one, other) => worth(other) - worth(one));
  const shown = best ?? spans.find(({ kind }) => kind === 'prose');
  return shown && piecesFrom(text, extended(shown, spans, hits), page);
}

/** A row's cells belong together. */
function joinRows(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1);
  if (block.kind !== 'cell' || last?.kind !== 'row') return [...blocks, { ...block }];
  last.to = block.to;
  return blocks;
}

/** The sentences of prose; other blocks whole. */
function spansOf({ words }: PageText, block: Block): Part[] {
  if (block.kind !== 'prose') return [{ ...block, block: block.from }];
  const spans: Part[] = [];
  let { from } = block;
  for (const at of range(block)) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const isLast = at + 1 === block.to;
    const ends = /[.!?:…]["'”’»)\]]*$/.test(word) && /^[\p{Lu}\p{N}"'“‘«(]/u.test(next ?? 'A');
    if (!isLast && !ends && !/[。！？]/.test(word)) continue;
    const isSentence = at + 1 - from >= sentence && /[.!?:…]["'”’»)\]]*$|[。！？]/.test(word);
    spans.push({ kind: isSentence ? 'prose' : 'other', from, to: at + 1, block: block.from });
    from = at + 1;
  }
  return spans;
}

/** With the sentences that follow, if it is short. */
function extended(span: Span, spans: readonly Span[], hits: ReadonlySet<number>): Span {
  if (span.kind !== 'prose') return span;
  let { to } = span;
  for (const next of spans) {
    if (next.from !== to || next.block !== span.block) continue;
    if (to - span.from >= fewest || next.to - span.from > most) break;
    to = next.to;
  }
  return { ...span, to, hits: range({ ...span, to }).filter((at) => hits.has(at)) };
}

function piecesFrom(
  { words, between }: PageText,
  { kind, from, to, hits }: Span,
  page: Pick<Fragment, 'locations'>,
): Piece[] {
  const wanted = new Set(page.locations);
  // The words before the first match, if not all of them fit.
  const start =
    to - from > most ? Math.max(from, Math.min((hits[0] ?? from) - 6, to - most)) : from;
  const end = Math.min(to, start + most);
  const pieces: Piece[] = start > from ? [{ text: '…', hit: false }] : [];
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? '';
    const isCell = kind === 'row' && at > start && withoutMarks(word) !== word;
    pieces.push({ text: at === start ? '' : isCell ? ' · ' : between, hit: false });
    const next = words[at + 1];
    const endsCell = kind === 'row' && (at + 1 === end || withoutMarks(next ?? '') !== next);
    const shown = withoutMarks(word);
    pieces.push({ text: endsCell ? shown.replace(/\.$/, '') : shown, hit: wanted.has(at) });
  }
  return [...pieces, { text: end < to ? ' …' : '', hit: false }].filter(({ text }) => text !== '');
}

function stemOf(word: string): string {
  return wordsIn(withoutMarks(word)).join('').slice(0, 5);
}

function range({ from, to }: Pick<Block, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
