import { folded, wordsIn } from './folded.ts';
import type { InstantLayer } from './instant.ts';
import type { Pagefind } from './pagefind.ts';

/** A word that was not found, and the known word that was most likely meant. */
export interface Unknown {
  word: string;
  meant: string | undefined;
}

/** The words of a question that occur nowhere. Pagefind ignores them or matches only their beginning. */
export async function unknownWords(
  pagefind: Pagefind,
  names: InstantLayer,
  text: string,
): Promise<Unknown[]> {
  const strange = wordsIn(text).filter((word) => word.length > 2 && !names.knows(word));
  const found = await Promise.all(
    strange.map(async (word): Promise<Unknown[]> => {
      const meant = names.meant(word);
      const { results } = await pagefind.search(word, { filters: {} });
      const [first] = results;
      if (!first) return [{ word, meant }];
      if (meant === undefined) return [];
      const { excerpt } = await first.data();
      return isMarked(word, excerpt) ? [] : [{ word, meant }];
    }),
  );
  return found.flat();
}

/** The question with the words that were most likely meant. */
export function corrected(text: string, unknown: readonly Unknown[]): string {
  const meant = new Map(unknown.map((each) => [each.word, each.meant]));
  if (![...meant.values()].some((word) => word !== undefined)) return text;
  return wordsIn(text)
    .map((word) => meant.get(word) ?? word)
    .join(' ');
}

/** Whether the excerpt marks the word, or one with another ending. */
function isMarked(word: string, excerpt: string): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, mark = '']) => folded(mark));
  return marks.some(
    (mark) => mark.startsWith(word) || (word.startsWith(mark) && word.length - mark.length < 3),
  );
}
