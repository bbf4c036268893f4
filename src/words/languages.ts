import { wordLanguageOf, type WordLanguage } from '#model/languages.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

const languages: Record<WordLanguage, Words> = { en, de };

/** The words for a language tag; English if there are none. */
export function wordsOf(tag: string): Words {
  return languages[wordLanguageOf(tag) ?? 'en'];
}

/**
 * The locale for dates and numbers: the tag if it only adds a region to the words' language (`de-AT`), otherwise that of
 * the words. Dates and numbers are part of sentences, so they must be in the same language.
 */
export function localeOf(tag: string): string {
  const hasRegion = new Intl.Locale(tag).region !== undefined;
  return hasRegion && wordLanguageOf(tag) ? tag : wordsOf(tag).locale;
}
