import type { InstantLayer } from './instant.ts';
import { chunksOf, isCode, type Term } from './question.ts';

/** What was not found, as the reader wrote it, and the known word that was most likely meant. */
export interface Unknown {
  word: string;
  meant: string | undefined;
}

/** Of the terms that no page has, those that no name has either. */
export function unknownOf(missing: readonly Term[], names: InstantLayer): Unknown[] {
  return missing
    .filter((term) => !names.bears(term))
    .map(({ word, asked, written }) => ({
      word: asked,
      meant: written === undefined ? names.meant(word) : undefined,
    }));
}

/** Terms that are nowhere as they are, but of which pages have another word with the same stem. */
export async function strangeOf(
  terms: readonly Term[],
  instead: (term: Term) => Promise<string | undefined>,
  names: InstantLayer,
): Promise<Unknown[]> {
  const strange = terms.filter((term) => term.written === undefined && !names.bears(term));
  const found = await Promise.all(strange.map(instead));
  return strange.flatMap(({ word, asked }, at) => {
    const other = found[at];
    return other === undefined ? [] : [{ word: asked, meant: names.meant(word) ?? other }];
  });
}

/**
 * The question with the words that were most likely meant. Of what has no such word and is left out, the words in an
 * option or a name such as `no_such_key` stay.
 */
export function corrected(text: string, unknown: readonly Unknown[]): string {
  const meant = new Map(unknown.map((each) => [each.word, each.meant]));
  const chunks = text.split(/\s+/).map((chunk) => {
    const [term] = chunksOf(chunk);
    if (!term || !meant.has(term.asked)) return chunk;
    return meant.get(term.asked) ?? leftOf(term);
  });
  return chunks.filter((chunk) => chunk !== '').join(' ');
}

/** Words that stay of a term that is nowhere: those that a hyphen joins, and the longer ones of a code. */
function leftOf({ word, written = '' }: Pick<Term, 'word' | 'written'>): string {
  if (written === '') return '';
  const words = word.split(' ').filter((each) => /^[\p{L}\p{M}]{3,}$/u.test(each));
  return isCode(written) ? words.join(' ') : word;
}
