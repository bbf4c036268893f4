import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { text, url } from './values.ts';

/** A cloud provider, or a data centre, that services run on. */
export const provider = z
  .strictObject({ title: text, summary: text.optional(), url: url.optional(), ...everyKind })
  .meta({ description: 'What services run on.' });
