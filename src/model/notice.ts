import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { reference } from './reference.ts';
import { date, moment, text } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'What happens, in a few words.' }),
    kind: z
      .enum(['maintenance', 'action', 'incident'])
      .meta({ description: 'What sort of notice it is; an action is the customers’.' }),
    services: z.array(reference('service')).optional().meta({ description: 'What it concerns.' }),
    announced: date
      .optional()
      .meta({ description: 'When customers were told; feeds go by it, and by `from` without it.' }),
    from: moment.meta({ description: 'When it begins, in the platform’s time zone.' }),
    to: moment.optional().meta({ description: 'When it ends, in the platform’s time zone.' }),
    actBy: date.optional().meta({ description: 'Until when customers have to act.' }),
    ...everyKind,
  })
  .meta({ description: 'What customers must know now.' });

/** Maintenance, a required action or an incident, shown on its services while it lasts. */
export const notice = kind({
  schema,
  files: 'notices/<id>.md',
  address: (id) => `/notices/${id}/`,
  collection: 'notices',
  order: 'latest-start',
  list: { address: sections.notices, linkedFrom: 'news' },
  search: { as: 'notice' },
  exported: 'notices',
  example: { lines: ['title: <title>', 'kind: maintenance', 'from: 2026-12-01'] },
});
