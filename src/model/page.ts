import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { boolean, date, duration, text } from './values.ts';

/** Diátaxis' four types, and `runbook`: a how-to for day 2. */
export const pageTypes = ['tutorial', 'how-to', 'reference', 'explanation', 'runbook'] as const;
export type PageType = (typeof pageTypes)[number];

/** A page of documentation, below a service or among the guides. */
export const page = z
  .strictObject({
    title: text,
    description: text.optional(),
    type: z.enum(pageTypes).optional(),
    start: boolean.optional().meta({ description: 'The page to begin with; one a service.' }),
    order: z.number().optional().meta({ description: 'Its place among its siblings.' }),
    owner: reference('team')
      .optional()
      .meta({ description: 'Default: the service’s owner; in guides the platform’s.' }),
    reviewed: date.optional(),
    reviewEvery: duration.optional(),
    personas: z.array(reference('persona')).optional(),
    duties: z
      .array(reference('duty'))
      .optional()
      .meta({ description: 'The duties that this page carries out.' }),
    ...everyKind,
  })
  .meta({ description: 'Documentation of a service or of the platform.' });
