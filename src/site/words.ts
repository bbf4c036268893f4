import { catalogue } from './catalogue.ts';
import { formatIn } from './format.ts';
import { localeOf, wordsOf } from './text/languages.ts';

const { language } = (await catalogue()).platform;

/** The words of the platform's language. */
export const words = wordsOf(language);

/** How values read in it. */
export const format = formatIn(words, localeOf(language));
