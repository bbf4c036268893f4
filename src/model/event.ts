import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { clock, date, text, url } from './values.ts';

/** A meetup, a training, an office hour. */
export const event = z
  .strictObject({
    title: text,
    summary: text,
    date,
    from: clock
      .optional()
      .meta({ description: 'Start, wall-clock time in the platform’s time zone.' }),
    to: clock.optional(),
    location: text.optional(),
    url: url.optional().meta({ description: 'Where to sign up or join.' }),
    recording: url.optional(),
    recap: text.optional().meta({ description: 'What came of it.' }),
    services: z.array(reference('service')).optional(),
    ...everyKind,
  })
  .meta({ description: 'Where the platform and its customers meet.' });
