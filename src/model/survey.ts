import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { date, text, url } from './values.ts';

const finding = z
  .strictObject({
    text,
    services: z.array(reference('service')).optional(),
    roadmap: reference('roadmap').optional().meta({ description: 'The item that answers it.' }),
    answer: text.optional(),
    declined: text.optional().meta({ description: 'Why nothing will be done.' }),
  })
  .refine(
    ({ roadmap, answer, declined }) => [roadmap, answer, declined].filter(Boolean).length <= 1,
    {
      error: 'The finding has more than one of `roadmap`, `answer` and `declined`.',
      params: { hint: 'Keep the one that says what happens.' },
    },
  );

/** A survey or a round of interviews, with its scores and what was done about its findings. */
export const survey = z
  .strictObject({
    title: text,
    date: date.meta({ description: 'When its result was published.' }),
    method: z.enum(['survey', 'interview']),
    url: url.optional(),
    opens: date.optional(),
    closes: date.optional(),
    invited: z.int().nonnegative().optional(),
    answered: z.int().nonnegative().optional(),
    scores: z
      .array(
        z.strictObject({
          name: text,
          value: z.number(),
          outOf: z.number().positive(),
          persona: reference('persona').optional(),
        }),
      )
      .optional(),
    findings: z.array(finding).optional(),
    ...everyKind,
  })
  .meta({ description: 'What customers said, and what was done about it.' });
