import type { Facet } from '../facets.ts';

/** The words that results are told in, as `/search/words.json` has them; `{…}` is filled in here. */
export interface SearchWords {
  facets: Record<Facet, string>;
  /** Titles of values that are ids. */
  values: Partial<Record<Facet, Record<string, string>>>;
  /** By plural form. */
  found: Record<string, string>;
  foundOf: string;
  nothing: string;
  advice: string;
  prompt: string;
  failed: string;
  more: string;
  all: string;
  moreValues: string;
  clear: string;
}

/** “15 results”, or “15 of 20 results” where filters hide some. */
export function foundText(
  words: SearchWords,
  shown: number,
  unfiltered: number,
  language: string,
): string {
  if (unfiltered === 0) return words.nothing;
  const form =
    words.found[new Intl.PluralRules(language).select(unfiltered)] ??
    words.found.other ??
    '{count}';
  const found = form.replace('{count}', unfiltered.toLocaleString(language));
  if (shown === unfiltered) return found;
  return words.foundOf.replace('{shown}', shown.toLocaleString(language)).replace('{found}', found);
}

/** What a reader sees of a facet's value. */
export function valueTitle(words: SearchWords, facet: Facet, value: string): string {
  return words.values[facet]?.[value] ?? value;
}
