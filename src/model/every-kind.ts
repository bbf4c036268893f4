import { z } from 'zod';
import { boolean, sitePath, text } from './values.ts';

/** The fields that entries of every kind may have. */
export const everyKind = {
  draft: boolean.optional().meta({ description: 'Drafts are checked but not published.' }),
  tags: z.array(text).optional().meta({ description: 'Keywords for finding the entry.' }),
  visibility: z.enum(['public', 'internal']).optional().meta({
    description: 'Who may see it. Default: internal. Files in a service’s folder inherit it.',
  }),
  movedFrom: z.array(sitePath).optional().meta({
    description:
      'Former addresses, which redirect here. A folder’s address includes everything below it.',
  }),
};
