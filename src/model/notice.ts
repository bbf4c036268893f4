import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { date, moment, text } from './values.ts';

/** Maintenance, a needed action or an incident, shown on its services while it lasts. */
export const notice = z
  .strictObject({
    title: text,
    kind: z.enum(['maintenance', 'action', 'incident']),
    services: z.array(reference('service')).optional(),
    from: moment,
    to: moment.optional(),
    actBy: date.optional().meta({ description: 'Until when customers have to act.' }),
    ...everyKind,
  })
  .meta({ description: 'What customers must know now.' });
