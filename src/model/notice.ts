import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { date, moment, text } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'What happens, in a few words.' }),
    kind: z
      .enum(['maintenance', 'action', 'incident'])
      .meta({ description: 'The type of notice; an action is something customers have to do.' }),
    services: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services affected.' }),
    announced: date.optional().meta({
      description: 'When customers were told. Feeds use this date, or `from` if it is missing.',
    }),
    from: moment.meta({ description: 'When it begins, in the platform’s time zone.' }),
    to: moment.optional().meta({ description: 'When it ends, in the platform’s time zone.' }),
    actBy: date.optional().meta({ description: 'The deadline for customers to act.' }),
    ...everyKind,
  })
  .meta({ description: 'Something that customers need to know now.' });

/** Maintenance, a required action or an incident, shown on its services while it lasts. */
export const notice = kind({
  schema,
  files: 'notices/<id>.md',
  address: (id) => `/notices/${id}/`,
  collection: 'notices',
  order: 'latest-start',
  list: { address: sections.notices },
  search: { as: 'notice' },
  exported: 'notices',
  example: { lines: ['title: <title>', 'kind: maintenance', 'from: 2026-12-01'] },
});
