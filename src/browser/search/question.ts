import { folded, plain, wordsIn } from '#search/folded.ts';

/** A search term: a word or a name of several words, normalised, with its synonyms as the site writes them. */
export interface Term {
  word: string;
  /** As the reader wrote it. */
  asked: string;
  /** With its signs, if they matter: `--dry-run`, `1.29.3`, `C++`. */
  written?: string | undefined;
  /** Whether it may be the middle or the end of a longer word. */
  within?: boolean;
  others: string[];
  /** Words of the language that mean about the same. */
  related?: readonly string[];
}

/** Maximum terms in a question. More would not improve the ranking. */
const maxTerms = 8;

/** The terms of a question, without stop words unless there is nothing else. */
export function termsOf(
  text: string,
  synonyms: readonly (readonly string[])[],
  idle: ReadonlySet<string>,
): Term[] {
  const all = chunksOf(text);
  const telling = all.filter(({ word, written }) => written !== undefined || !idle.has(word));
  const names = synonyms
    .flat()
    .map(folded)
    .sort((one, other) => other.length - one.length);
  const { found, rest } = namesIn(telling.length > 0 ? telling : all, names);
  const terms = new Map([...found, ...rest].map((term) => [term.written ?? term.word, term]));
  return [...terms.values()]
    .slice(0, maxTerms)
    .map((term) => ({ ...term, others: othersOf(term.word, synonyms) }));
}

/** What was written between spaces, without quotation marks and the like around it. */
export function chunksOf(text: string): Omit<Term, 'others'>[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const [asked = ''] = /(?:--)?[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}+#])?/u.exec(chunk) ?? [];
    const words = wordsIn(asked);
    if (words.length === 0) return [];
    const written = plain(asked).replace(/['’]s$/u, '');
    const word = words.join(' ');
    return [{ word, asked, written: written === word ? undefined : written }];
  });
}

/** Whether it is no word of a language: a version, an option, an error code. */
export function isCode(written: string): boolean {
  return !/^[\p{L}\p{M}]+(?:[-/&'’][\p{L}\p{M}]+)*$/u.test(written);
}

/** A term as the index keeps it. */
export function indexed({ word, written }: Pick<Term, 'word' | 'written'>): string {
  return written?.replace(/[^\p{L}\p{N}\p{M}_+#]/gu, '') ?? word;
}

/** The names in a question, longest first, and what is left. */
function namesIn(chunks: Omit<Term, 'others'>[], names: readonly string[]) {
  const found: Omit<Term, 'others'>[] = [];
  let rest = chunks;
  for (const name of names) {
    const count = name === '' ? 0 : wordsIn(name).length;
    for (let from = 0; count > 0 && from < rest.length; from += 1) {
      const to = endOf(rest, from, name);
      if (to === undefined) continue;
      const [only, ...more] = rest.slice(from, to);
      const asked = [only, ...more].map((each) => each?.asked).join(' ');
      found.push(only && more.length === 0 ? only : { word: name, asked });
      rest = rest.toSpliced(from, to - from);
      break;
    }
  }
  return { found, rest };
}

/** Where a name ends that begins at a chunk; undefined if it isn't there. */
function endOf(
  chunks: readonly Omit<Term, 'others'>[],
  from: number,
  name: string,
): number | undefined {
  let read = '';
  for (let at = from; at < chunks.length && read.length < name.length; at += 1) {
    read += `${read === '' ? '' : ' '}${chunks[at]?.word ?? ''}`;
    if (read === name) return at + 1;
  }
  return undefined;
}

function othersOf(word: string, groups: readonly (readonly string[])[]): string[] {
  const own = groups.filter((group) => group.some((name) => folded(name) === word)).flat();
  const others = new Map(own.map((name) => [folded(name), name]));
  others.delete(word);
  return [...others.values()];
}
