/** Part of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The parts of one of Pagefind's excerpts: plain text with `<mark>` in it, where `<` and `>` are escaped. */
export function piecesOf(excerpt: string): Piece[] {
  const parts = excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: unescaped(text), hit: index % 2 === 1 }));
  return parts.filter(({ text }) => text !== '');
}

/** The parts of a title, with each word that begins like one of the query's. */
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

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
