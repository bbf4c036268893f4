import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { text, url } from './values.ts';

/** A cloud provider, or a data centre, that services run on. */
export const provider = z
  .strictObject({
    title: text.meta({ description: 'The provider’s name.' }),
    summary: text.optional().meta({ description: 'What it provides, in one sentence.' }),
    url: url.optional().meta({ description: 'Its own site.' }),
    ...everyKind,
  })
  .meta({ description: 'What services run on.' });
