import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { text } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'The word.' }),
    short: text.optional().meta({ description: 'Its abbreviation.' }),
    definition: text.meta({ description: 'The meaning here, in one or two sentences.' }),
    aliases: z.array(text).optional().meta({ description: 'Other words for the same thing.' }),
    ...everyKind,
  })
  .meta({ description: 'A term and its meaning here.' });

/** A glossary term. */
export const term = kind({
  schema,
  former: { term: 'title' },
  files: 'glossary/<id>.md',
  address: (id) => `/glossary/${id}/`,
  collection: 'terms',
  order: 'title',
  list: { address: sections.glossary },
  search: {
    as: 'glossary',
    instant: 20,
    names: ({ short, aliases = [] }) => (short === undefined ? aliases : [short, ...aliases]),
    inIndex: true,
  },
  exported: 'glossary',
  example: { lines: ['title: <title>', 'definition: A word of ours.'] },
});
