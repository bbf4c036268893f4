import { folded, wordsIn } from './folded.ts';

/** Something that is asked for: a word, or a name of several, folded; and what else means the same, as the site writes it. */
export interface Term {
  word: string;
  others: string[];
}

/** How many terms of a question are looked for; more would not tell pages apart any better. */
const most = 8;

/** What a question asks for. Words that say nothing by themselves are passed over, unless there are no others. */
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
  return [...all].slice(0, most).map((word) => ({ word, others: othersOf(word, synonyms) }));
}

function othersOf(word: string, groups: readonly (readonly string[])[]): string[] {
  const own = groups.filter((group) => group.some((name) => folded(name) === word)).flat();
  const others = new Map(own.map((name) => [folded(name), name]));
  others.delete(word);
  return [...others.values()];
}
