import { catalogue } from './catalogue.ts';
import { formatIn } from './format.ts';
import { wordsOf } from './text/languages.ts';

/** The words of the platform's language. */
export const words = wordsOf((await catalogue()).platform.language);

/** How values read in it. */
export const format = formatIn(words);
