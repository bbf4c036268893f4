import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { count, date, quoted, text, url } from './values.ts';
import { sections } from './sections.ts';

const score = z.strictObject({
  name: text.meta({ description: 'What was scored; use the same name in every survey.' }),
  value: z.number().meta({ description: 'The mean. An NPS may be below zero.' }),
  outOf: z.number().positive().meta({ description: 'The highest possible score.' }),
  persona: reference('persona')
    .optional()
    .meta({ description: 'The persona who gave the score. Default: everybody.' }),
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
    services: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services concerned.' }),
    roadmap: reference('roadmap')
      .optional()
      .meta({ description: 'The roadmap item that responds to it.' }),
    answer: text.optional().meta({ description: 'The action taken, or the answer given.' }),
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
    title: text.meta({ description: 'The name.' }),
    date: date.meta({ description: 'When the result was published.' }),
    method: z.enum(['survey', 'interview']).meta({ description: 'How customers were asked.' }),
    url: url.optional().meta({ description: 'Where to take part, or where to find the result.' }),
    opens: date.optional().meta({ description: 'The first day to take part.' }),
    closes: date.optional().meta({ description: 'The last day to take part.' }),
    invited: count.optional().meta({ description: 'The number of people asked.' }),
    answered: count.optional().meta({ description: 'The number of people who answered.' }),
    scores: scores.optional().meta({ description: 'The scores.' }),
    findings: z
      .array(finding)
      .optional()
      .meta({ description: 'The findings, and what was done about them.' }),
    ...everyKind,
  })
  .meta({
    description:
      'A survey or round of interviews: what customers said, and what was done about it.',
  });

/** A survey or round of interviews, with its scores and the actions taken. */
export const survey = kind({
  schema,
  files: 'surveys/<id>.md',
  address: (id) => `/surveys/${id}/`,
  collection: 'surveys',
  order: 'newest',
  list: { address: sections.surveys },
  search: { as: 'survey', instant: 120 },
  exported: 'surveys',
  example: { lines: ['title: <title>', 'date: 2026-11-02', 'method: survey'] },
});
