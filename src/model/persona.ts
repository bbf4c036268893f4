import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { text } from './values.ts';
import { sections } from './sections.ts';

const question = z.strictObject({
  text: text.meta({ description: 'What they ask.' }),
  page: text.meta({ description: 'Relative link to the page that answers.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'What the role is called.' }),
    summary: text.meta({ description: 'Who this is and what they come for.' }),
    needs: z.array(text).optional().meta({ description: 'What they can’t do without.' }),
    questions: z
      .array(question)
      .optional()
      .meta({ description: 'What they ask, and where it is answered.' }),
    ...everyKind,
  })
  .meta({ description: 'Whom the platform serves.' });

/** A type of reader, with the questions that the site answers for them. */
export const persona = kind({
  schema,
  files: 'personas/<id>.md',
  address: (id) => `/personas/${id}/`,
  collection: 'personas',
  order: 'title',
  list: { address: sections.personas, linkedFrom: 'footer' },
  search: { as: 'persona', instant: 40, inIndex: true },
  exported: 'personas',
  example: { lines: ['title: <title>', 'summary: Writes software.'] },
});
