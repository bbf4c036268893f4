import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reviewDate } from './open-date.ts';
import { sections } from './sections.ts';
import { date, text } from './values.ts';

const agreement = z.strictObject({
  who: text.meta({ description: 'Who agreed to it.' }),
  date: date.meta({ description: 'The date of the agreement.' }),
});

const schema = z
  .strictObject({
    title: text.optional().meta({ description: 'The heading. Default: “Responsibilities”.' }),
    reviewed: reviewDate.meta({
      description: 'When all of it was last checked, or `not-known`.',
    }),
    agreedWith: z
      .array(agreement)
      .optional()
      .meta({ description: 'Who agreed to this division, and when.' }),
    ...everyKind,
  })
  .meta({ description: 'A matrix of who is responsible for which duty.' });

/** The front-matter of a responsibility matrix, either a service's or the baseline. Its rows are in the body. */
export const matrix = kind({
  schema,
  files: 'services/<service>/responsibilities.md',
  defaultTitle: 'Responsibilities',
  address: (id) => `/services/${id}/`,
  search: { as: 'duties' },
  example: { lines: ['reviewed: 2026-11-02'] },
});

/** Duties that every service inherits, in the form of a matrix. */
export const baseline = kind({
  schema,
  files: 'responsibilities/baseline.md',
  defaultTitle: 'Responsibilities',
  address: () => sections.responsibilities,
  list: { address: sections.responsibilities },
  search: { as: 'duties' },
  example: { lines: ['reviewed: 2026-11-02'] },
});

/** The letters of a matrix cell: responsible, accountable, consulted, informed. */
export const letters = ['R', 'A', 'C', 'I'] as const;
export type Letter = (typeof letters)[number];
