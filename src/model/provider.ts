import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { text, url } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'The provider’s name.' }),
    summary: text.optional().meta({ description: 'What the provider offers, in one sentence.' }),
    url: url.optional().meta({ description: 'The provider’s website.' }),
    ...everyKind,
  })
  .meta({ description: 'A provider that services run on.' });

/** A cloud provider or data centre that services run on. */
export const provider = kind({
  schema,
  files: 'providers/<id>.md',
  address: (id) => `/providers/${id}/`,
  collection: 'providers',
  order: 'title',
  list: { address: sections.providers },
  search: { as: 'provider', instant: 50, inIndex: true },
  exported: 'providers',
  example: { lines: ['title: <title>'] },
});
