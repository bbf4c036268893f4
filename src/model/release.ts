import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { date, text } from './values.ts';
import { sections } from './sections.ts';

/** The types of change in a release, based on Keep a Changelog. */
export const releaseKinds = [
  'added',
  'changed',
  'deprecated',
  'removed',
  'fixed',
  'security',
] as const;

const schema = z
  .strictObject({
    title: text.meta({ description: 'What changed, in a few words.' }),
    date: date.meta({ description: 'When it shipped.' }),
    services: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services that changed.' }),
    kind: z.enum(releaseKinds).meta({ description: 'The type of change.' }),
    roadmap: reference('roadmap')
      .optional()
      .meta({ description: 'The roadmap item that shipped with it.' }),
    ...everyKind,
  })
  .meta({ description: 'Something that shipped.' });

/** A change that customers notice. */
export const release = kind({
  schema,
  files: 'releases/<id>.md',
  address: (id) => `/releases/${id}/`,
  collection: 'releases',
  order: 'newest',
  list: { address: sections.releases },
  search: { as: 'release' },
  exported: 'releases',
  example: { lines: ['title: <title>', 'date: 2026-11-02', 'kind: added'] },
});
