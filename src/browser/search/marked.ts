import { wordsIn } from './folded.ts';
import { takeSought } from './sought.ts';

/** Part of a text, and whether it matches. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Parses a Pagefind excerpt: plain text with `<mark>`, in which `<` and `>` are escaped. */
export function piecesOf(excerpt: string): Piece[] {
  const parts = excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: unescaped(text), hit: index % 2 === 1 }));
  return parts.filter(({ text }) => text !== '');
}

/** The parts of a title, marking each word that begins like a word of the query. */
export function titlePieces(title: string, query: string): Piece[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (words.length === 0) return [{ text: title, hit: false }];
  return title.split(/([\p{L}\p{N}]+)/u).flatMap((text) => {
    const hit = words.some((word) => text.toLowerCase().startsWith(word));
    return text === '' ? [] : [{ text, hit }];
  });
}

/** The parts without the title that an excerpt of a section begins with. */
export function withoutTitle(pieces: readonly Piece[], title: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (!text.startsWith(title)) return [...pieces];
  let left = title.length + (/^[.:]?\s*/.exec(text.slice(title.length))?.[0].length ?? 0);
  return pieces.flatMap((piece) => {
    const rest = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return rest === '' ? [] : [{ ...piece, text: rest }];
  });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** Highlights the query that led to this page. */
export function markSoughtWords(): void {
  const page = document.querySelector('main');
  if (page) markWords(takeSought() ?? '', page);
}

/** Highlights words without changing the page (CSS Custom Highlight API), until the reader types or clicks. */
function markWords(text: string, page: Element): void {
  const wanted = wordsIn(text).filter((word) => word.length > 2);
  if (wanted.length === 0 || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const [plain = ''] = wordsIn(word);
      if (!wanted.some((each) => plain.startsWith(each))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('sought', new Highlight(...ranges));
  const clear = () => CSS.highlights.delete('sought');
  for (const event of ['keydown', 'pointerdown'] as const)
    addEventListener(event, clear, { once: true });
}
