import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { date, text } from './values.ts';

/** Something that changed for customers, after Keep a Changelog's types. */
export const release = z
  .strictObject({
    title: text,
    date,
    services: z.array(reference('service')).optional(),
    kind: z.enum(['added', 'changed', 'deprecated', 'removed', 'fixed', 'security']),
    roadmap: reference('roadmap')
      .optional()
      .meta({ description: 'The roadmap item that it ships.' }),
    ...everyKind,
  })
  .meta({ description: 'What shipped.' });
