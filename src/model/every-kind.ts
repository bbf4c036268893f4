import { z } from 'zod';
import { boolean, sitePath, text } from './values.ts';

/** The fields that entries of every kind may have. */
export const everyKind = {
  draft: boolean.optional().meta({ description: 'Checked, but not built.' }),
  tags: z.array(text).optional().meta({ description: 'Free words to find the entry by.' }),
  visibility: z
    .enum(['public', 'internal'])
    .optional()
    .meta({ description: 'Who may see it; internal unless said. A service’s folder inherits it.' }),
  movedFrom: z.array(sitePath).optional().meta({
    description: 'Former addresses; they lead here, a folder’s with everything below it.',
  }),
};
