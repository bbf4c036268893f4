import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { text } from './values.ts';

/** A word of the glossary. */
export const term = z
  .strictObject({
    term: text,
    short: text.optional().meta({ description: 'Its abbreviation.' }),
    definition: text,
    aliases: z.array(text).optional(),
    ...everyKind,
  })
  .meta({ description: 'A word and what it means here.' });
