import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { text } from './values.ts';
import { sections } from './sections.ts';

const question = z.strictObject({
  text: text.meta({ description: 'The question.' }),
  page: text.meta({ description: 'A relative link to the page with the answer.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The name of the role.' }),
    summary: text.meta({ description: 'Who this is and what they need.' }),
    needs: z.array(text).optional().meta({ description: 'What they need most.' }),
    questions: z
      .array(question)
      .optional()
      .meta({ description: 'Their questions, and where each is answered.' }),
    ...everyKind,
  })
  .meta({ description: 'A group of people that the platform serves.' });

/** A type of reader, with the questions that the site answers for them. */
export const persona = kind({
  schema,
  files: 'personas/<id>.md',
  address: (id) => `/personas/${id}/`,
  collection: 'personas',
  order: 'title',
  list: { address: sections.personas },
  search: { as: 'persona', instant: 40, inIndex: true },
  exported: 'personas',
  example: { lines: ['title: <title>', 'summary: Writes software.'] },
});
