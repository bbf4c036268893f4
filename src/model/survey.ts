import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { reference } from './reference.ts';
import { count, date, quoted, text, url } from './values.ts';
import { sections } from './sections.ts';

const score = z.strictObject({
  name: text.meta({ description: 'What was scored; the same name from survey to survey.' }),
  value: z.number().meta({ description: 'The mean.' }),
  outOf: z.number().positive().meta({ description: 'The most it could be.' }),
  persona: reference('persona')
    .optional()
    .meta({ description: 'Whose score it is; everybody’s unless said.' }),
});

/** Two scores with the same name and persona would share a line in the history, and one would be lost. */
const scores = z.array(score).superRefine((list, context) => {
  list.forEach(({ name, persona }, index) => {
    if (list.findIndex((other) => other.name === name && other.persona === persona) === index)
      return;
    context.addIssue({
      code: 'custom',
      path: [index, 'name'],
      message: `The score ${quoted(name)} is there already.`,
      params: { hint: 'Keep one of them, or add `persona:` to each.' },
    });
  });
});

const finding = z
  .strictObject({
    text: text.meta({ description: 'What customers said.' }),
    services: z.array(reference('service')).optional().meta({ description: 'What they spoke of.' }),
    roadmap: reference('roadmap').optional().meta({ description: 'The item that answers it.' }),
    answer: text.optional().meta({ description: 'What was done or answered.' }),
    declined: text.optional().meta({ description: 'Why nothing will be done.' }),
  })
  .refine(
    ({ roadmap, answer, declined }) => [roadmap, answer, declined].filter(Boolean).length <= 1,
    {
      error: 'The finding has more than one of “roadmap”, “answer” and “declined”.',
      params: { hint: 'Keep only one of them.' },
    },
  );

const schema = z
  .strictObject({
    title: text.meta({ description: 'What it is called.' }),
    date: date.meta({ description: 'When its result was published.' }),
    method: z.enum(['survey', 'interview']).meta({ description: 'How customers were asked.' }),
    url: url.optional().meta({ description: 'Where to take part, or where the result is.' }),
    opens: date.optional().meta({ description: 'The first day on which one can take part.' }),
    closes: date.optional().meta({ description: 'The last day on which one can take part.' }),
    invited: count.optional().meta({ description: 'How many were asked.' }),
    answered: count.optional().meta({ description: 'How many answered.' }),
    scores: scores.optional().meta({ description: 'What was counted.' }),
    findings: z
      .array(finding)
      .optional()
      .meta({ description: 'What was said, and what was done.' }),
    ...everyKind,
  })
  .meta({ description: 'What customers said, and what was done about it.' });

/** A survey or round of interviews, with its scores and the actions taken. */
export const survey = kind({
  schema,
  files: 'surveys/<id>.md',
  address: (id) => `/surveys/${id}/`,
  collection: 'surveys',
  order: 'newest',
  list: { address: sections.surveys, linkedFrom: 'news' },
  search: { as: 'survey', instant: 120 },
  exported: 'surveys',
  example: { lines: ['title: <title>', 'date: 2026-11-02', 'method: survey'] },
});
