import type { Facet } from '#search/facets.ts';

/** The texts for results, as in `/search/words.json`. Placeholders `{…}` are filled in here. */
export interface SearchWords {
  facets: Partial<Record<Facet, string>>;
  /** Titles of values that are ids. */
  values: Partial<Record<Facet, Record<string, string>>>;
  /** The language tag, for plurals and numbers. */
  locale: string;
  /** By plural form; `#` stands for the number. */
  found: Partial<Record<string, string>>;
  foundOf: string;
  nothing: string;
  advice: string;
  prompt: string;
  failed: string;
  more: string;
  all: string;
  moreValues: string;
  clear: string;
  /** `{words}` are the synonyms that were also searched for. */
  also: string;
  /** `{word}` was not found; `{meant}` is the known word nearest to it. */
  unknown: string;
  unknownAlone: string;
  ask: string;
  /** Shown if no page has all the words. */
  partly: string;
  /** Stop words. */
  idle: string;
  /** Groups of words that mean about the same, separated by semicolons. */
  related: string;
}

/** “15 results”, or “15 of 20 results” if filters hide some. */
export function foundText(words: SearchWords, shown: number, unfiltered: number): string {
  const { locale } = words;
  if (unfiltered === 0) return words.nothing;
  const form = words.found[new Intl.PluralRules(locale).select(unfiltered)] ?? words.found.other;
  const found = (form ?? '#').replace('#', unfiltered.toLocaleString(locale));
  if (shown === unfiltered) return found;
  return words.foundOf.replace('{shown}', shown.toLocaleString(locale)).replace('{found}', found);
}

/** The label of a facet's value. */
export function valueTitle(words: SearchWords, facet: Facet, value: string): string {
  return words.values[facet]?.[value] ?? value;
}
