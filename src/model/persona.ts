import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { text } from './values.ts';

/** A reader of the site, with the questions that the site answers. */
export const persona = z
  .strictObject({
    title: text,
    summary: text.meta({ description: 'Who this is and what they come for.' }),
    needs: z.array(text).optional(),
    questions: z
      .array(
        z.strictObject({
          text,
          page: text.meta({ description: 'Relative link to the page that answers.' }),
        }),
      )
      .optional(),
    ...everyKind,
  })
  .meta({ description: 'Whom the platform serves.' });
