import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { date, target, text, url } from './values.ts';

export const stages = [
  'exploring',
  'planned',
  'in-progress',
  'preview',
  'shipped',
  'deferred',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

export const itemKinds = ['feature', 'tech-debt', 'operations', 'deprecation'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A roadmap item; its moves stand in its body under `## Moves`. */
export const roadmap = z
  .strictObject({
    title: text,
    outcome: text.meta({ description: 'What customers can do then that they can’t now.' }),
    stage: z.enum(stages),
    kind: z.enum(itemKinds),
    target: target
      .optional()
      .meta({ description: 'Quarter, month or date; its form is its precision.' }),
    deadline: text.optional().meta({ description: 'Why the target can’t move.' }),
    shippedOn: date
      .optional()
      .meta({ description: 'Default: the date of the release that names it.' }),
    blocked: text.optional().meta({ description: 'What it waits for.' }),
    services: z.array(reference('service')).optional(),
    personas: z.array(reference('persona')).optional(),
    owner: reference('team').optional(),
    goal: reference('goal').optional(),
    added: date.optional(),
    effort: z.strictObject({ amount: z.number().positive(), unit: text }).optional(),
    discussion: url.optional(),
    because: z.array(url).optional().meta({ description: 'Evidence.' }),
    tracker: z.strictObject({ key: text, url: url.optional() }).optional(),
    duties: z
      .array(
        z.strictObject({
          service: reference('service'),
          duty: reference('duty'),
          from: reference('layer'),
          to: reference('layer'),
        }),
      )
      .optional()
      .meta({ description: 'Work that changes hands when it ships.' }),
    result: z
      .strictObject({ text, date })
      .optional()
      .meta({ description: 'What came of the outcome.' }),
    ...everyKind,
  })
  .meta({ description: 'A promise, with its date and how it moved.' });
