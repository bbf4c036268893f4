import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { clock, date, text, url } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'The name.' }),
    summary: text.meta({ description: 'The topic, in one sentence.' }),
    date: date.meta({ description: 'The day of the event.' }),
    until: date.optional().meta({
      description: 'The last day, if it lasts several days; `to` is the time on that day.',
    }),
    from: clock.optional().meta({ description: 'Start time, in the platform’s time zone.' }),
    to: clock.optional().meta({
      description: 'End time, in the platform’s time zone. Before `from`, it is on the next day.',
    }),
    status: z
      .enum(['cancelled'])
      .optional()
      .meta({ description: 'Whether it is cancelled. It stays in lists and calendars, marked.' }),
    location: text.optional().meta({ description: 'The place.' }),
    url: url.optional().meta({ description: 'Where to sign up or join.' }),
    recording: url.optional().meta({ description: 'Where to watch the recording.' }),
    recap: text.optional().meta({ description: 'The results.' }),
    services: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services that it is about.' }),
    ...everyKind,
  })
  .meta({ description: 'An event where the platform and its customers meet.' });

/** A meetup, training session or office hour. */
export const event = kind({
  schema,
  files: 'events/<id>.md',
  address: (id) => `/events/${id}/`,
  collection: 'events',
  order: 'newest',
  list: { address: sections.events },
  search: { as: 'event', instant: 110 },
  exported: 'events',
  example: { lines: ['title: <title>', 'summary: Questions and answers.', 'date: 2026-12-10'] },
});
