import type { WordLanguage } from '#model/languages.ts';
import { germanTexts } from './texts-de.ts';
import { englishTexts } from './texts-en.ts';

/** The words of a new repository in one language. Prose is Markdown. */
export interface Texts {
  /** The titles of those who give none. */
  titles: { platform: string; team: string; service: string };
  platform: { summary: string; body: string };
  category: { title: string; summary: string };
  team: { summary: string; channelComment: string; body: string };
  service: { summary: string; body: (page: string) => string };
  page: { id: string; title: string; description: string; body: string };
  readme: (paths: { team: string; service: string; page: string }) => string;
  pullRequest: string;
}

/** The words in a language. */
export function textsIn(language: WordLanguage): Texts {
  return texts[language];
}

const texts: Record<WordLanguage, Texts> = { en: englishTexts, de: germanTexts };
