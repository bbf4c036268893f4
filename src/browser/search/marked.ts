import { folded, wordsIn } from '#search/folded.ts';
import { takeSought } from './sought.ts';

/** Part of a text, and whether it matches. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The parts of a text, marking each word that begins like a word of the query, or has a long one in it. */
export function titlePieces(title: string, query: string): Piece[] {
  const words = wordsIn(query).filter((word) => word.length > 1);
  if (words.length === 0) return [{ text: title, hit: false }];
  return title.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/u).flatMap((text) => {
    const plain = folded(text);
    const hit = words.some(
      (word) => plain.startsWith(word) || (word.length > 4 && plain.includes(word)),
    );
    return text === '' ? [] : [{ text, hit }];
  });
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
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
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
