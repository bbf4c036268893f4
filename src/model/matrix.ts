import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { date, text } from './values.ts';

/** The front-matter of a matrix of responsibilities, a service's or the baseline; the rows stand in its body. */
export const matrix = z
  .strictObject({
    title: text.optional(),
    reviewed: date,
    agreedWith: z
      .array(z.strictObject({ who: text, date }))
      .optional()
      .meta({ description: 'Who agreed to this division, and when.' }),
    ...everyKind,
  })
  .meta({ description: 'Who is responsible for which duty.' });

/** The letters of a cell: responsible, accountable, consulted, informed. */
export const letters = ['R', 'A', 'C', 'I'] as const;
export type Letter = (typeof letters)[number];
