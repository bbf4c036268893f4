import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { text } from './values.ts';

/** A word of the glossary. */
export const term = z
  .strictObject({
    term: text.meta({ description: 'The word.' }),
    short: text.optional().meta({ description: 'Its abbreviation.' }),
    definition: text.meta({ description: 'What it means here, in one or two sentences.' }),
    aliases: z.array(text).optional().meta({ description: 'Other words for it.' }),
    ...everyKind,
  })
  .meta({ description: 'A word and what it means here.' });
