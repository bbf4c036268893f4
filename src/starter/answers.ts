import { pipelineHosts } from '#hosting/pipelines.ts';
import { wordLanguages, type WordLanguage } from '#model/languages.ts';
import { text } from '#model/values.ts';
import { turningMark, unseenMarks } from '#model/written-form.ts';
import { textsIn } from './texts.ts';

/** Where the new repository is kept. */
export const hosts = [...pipelineHosts, 'none'] as const;
export type Host = (typeof hosts)[number];

/** What a new repository is made from. Titles are as people write them. */
export interface Answers {
  language: WordLanguage;
  platform: string;
  team: string;
  service: string;
  host: Host;
}

export const longestTitle = 100;

/** The answers given, and for the others the defaults in that language. */
export function withDefaults(given: Partial<Answers>): Answers {
  const { language = wordLanguages[0] } = given;
  const { platform, team, service } = textsIn(language).titles;
  return { host: 'none', platform, team, service, ...given, language };
}

/** What is wrong with a title, as a sentence; undefined if nothing is. */
export function titleTrouble(title: string): string | undefined {
  if (!text.safeParse(tidyTitle(title)).success) return 'The title is empty.';
  if ([...title].length > longestTitle)
    return `The title is longer than ${longestTitle} characters.`;
  return undefined;
}

/** The title on one line, without characters that nobody sees. */
export function tidyTitle(title: string): string {
  return title
    .toWellFormed()
    .replace(new RegExp(`${turningMark.source}|${unseenMarks.source}`, 'gu'), '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
