import type { WordLanguage } from './languages.ts';

/** The heading and the columns of the moves section. */
interface MovesWords {
  section: string;
  columns: Record<'on' | 'from' | 'why', string>;
}

/** The words of the moves section in each language of the site, in lower case. Authors may use any of them. */
export const movesWords: Record<WordLanguage, MovesWords> = {
  en: { section: 'moves', columns: { on: 'on', from: 'from', why: 'why' } },
  de: { section: 'verschiebungen', columns: { on: 'am', from: 'von', why: 'warum' } },
};
