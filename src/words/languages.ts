import { wordLanguageOf, type WordLanguage } from '#model/languages.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

const languages: Record<WordLanguage, Words> = { en, de };

/** The words of a language by its tag; English where there are none. */
export function wordsOf(tag: string): Words {
  return languages[wordLanguageOf(tag) ?? 'en'];
}

/**
 * Where dates and numbers are written: as a region does (`de-AT`) where the tag names one, else as the words do. They
 * stand in sentences, so they never speak another language than the words.
 */
export function localeOf(tag: string): string {
  const hasRegion = new Intl.Locale(tag).region !== undefined;
  return hasRegion && wordLanguageOf(tag) ? tag : wordsOf(tag).locale;
}
