import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reviewDate } from './open-date.ts';
import { reference } from './reference.ts';
import { boolean, duration, text } from './values.ts';

/** The four types of Diátaxis, and `runbook`: a how-to for running a service. */
export const pageTypes = ['tutorial', 'how-to', 'reference', 'explanation', 'runbook'] as const;
export type PageType = (typeof pageTypes)[number];

export const docSchema = z
  .strictObject({
    title: text.meta({ description: 'The page’s heading.' }),
    description: text.optional().meta({ description: 'What readers find here, in one sentence.' }),
    type: z.enum(pageTypes).optional().meta({
      description:
        'The purpose of the page: to learn, to do something, to look something up, to understand, or to operate.',
    }),
    start: boolean
      .optional()
      .meta({ description: 'The page to begin with. Only one per service.' }),
    order: z.number().optional().meta({ description: 'The position among its siblings.' }),
    owner: reference('team').optional().meta({
      description:
        'The responsible team. Default: the service’s owner, or for guides the platform’s.',
    }),
    reviewed: reviewDate
      .optional()
      .meta({ description: 'When the owner last checked all of it, or `not-known`.' }),
    reviewEvery: duration
      .optional()
      .meta({ description: 'How long a review is valid. Default: 180d.' }),
    personas: z
      .array(reference('persona'))
      .optional()
      .meta({ description: 'The personas it is for.' }),
    duties: z
      .array(reference('duty'))
      .optional()
      .meta({ description: 'The duties that this page explains.' }),
    ...everyKind,
  })
  .meta({ description: 'Documentation of a service or of the platform.' });

/** A page of documentation, below a service or among the guides. */
export const page = kind({
  schema: docSchema,
  files: 'services/<service>/<page>.md',
  mdx: true,
  address: (id) => `/services/${id}/`,
  collection: 'pages',
  order: 'service',
  search: { as: 'docs', instant: 80 },
  example: { lines: ['title: <title>'], prose: true },
});
