import { folded, wordsIn } from './folded.ts';

/** A search term: a word or a name of several words, normalised, with its synonyms as the site writes them. */
export interface Term {
  word: string;
  others: string[];
}

/** Maximum terms in a question. More would not improve the ranking. */
const maxTerms = 8;

/** The terms of a question, without stop words unless there is nothing else. */
export function termsOf(
  text: string,
  synonyms: readonly (readonly string[])[],
  idle: ReadonlySet<string>,
): Term[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !idle.has(word));
  let rest = ` ${(telling.length > 0 ? telling : words).join(' ')} `;
  const names = synonyms
    .flat()
    .map(folded)
    .sort((one, other) => other.length - one.length);
  const found: string[] = [];
  for (const name of names) {
    if (name === '' || !rest.includes(` ${name} `)) continue;
    found.push(name);
    rest = rest.replace(` ${name} `, '  ');
  }
  const all = new Set([...found, ...wordsIn(rest)]);
  return [...all].slice(0, maxTerms).map((word) => ({ word, others: othersOf(word, synonyms) }));
}

function othersOf(word: string, groups: readonly (readonly string[])[]): string[] {
  const own = groups.filter((group) => group.some((name) => folded(name) === word)).flat();
  const others = new Map(own.map((name) => [folded(name), name]));
  others.delete(word);
  return [...others.values()];
}
