import type { z } from 'zod';
import type { schemas } from './schemas.ts';

export type Kind = keyof typeof schemas;

/** The front-matter of a kind, once valid. */
export type DataOf<K extends Kind> = z.output<(typeof schemas)[K]>;

/** The folder of each kind below the content folder, where a kind has one of its own. */
export const folders = {
  roadmap: 'roadmap',
  team: 'teams',
  persona: 'personas',
  provider: 'providers',
  guide: 'guides',
  event: 'events',
  survey: 'surveys',
  release: 'releases',
  notice: 'notices',
  term: 'glossary',
} as const satisfies Partial<Record<Kind, string>>;
