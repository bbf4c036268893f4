import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { email, phone, text, url } from './values.ts';

/** A team: of the platform, of a product, or of a vendor. */
export const team = z
  .strictObject({
    title: text.meta({ description: 'The team’s name.' }),
    summary: text.optional().meta({ description: 'What it does, in one sentence.' }),
    kind: z.enum(['platform', 'product', 'vendor']).meta({ description: 'Whose team it is.' }),
    channel: url.optional().meta({ description: 'Where it answers.' }),
    phone: phone.optional().meta({ description: 'Where it answers at night.' }),
    email: email.optional().meta({ description: 'Where it answers in writing.' }),
    onCall: url.optional().meta({ description: 'Its on-call schedule.' }),
    lead: text.optional().meta({ description: 'Who speaks for it.' }),
    parent: reference('team').optional().meta({ description: 'The team it belongs to.' }),
    handle: text.optional().meta({ description: 'Its handle on the Git host, for CODEOWNERS.' }),
    ...everyKind,
  })
  .meta({ description: 'Who owns services, pages and roadmap items.' });
