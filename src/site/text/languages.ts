import { en, type Words } from './en.ts';

const languages: Record<string, Words> = { en };

/** The words of a language by its tag (`de-AT`: `de`); English where there are none. */
export function wordsOf(tag: string): Words {
  return languages[tag] ?? languages[tag.split('-')[0] ?? ''] ?? en;
}
