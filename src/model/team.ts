import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { reference } from './reference.ts';
import { email, phone, text, url } from './values.ts';
import { sections } from './sections.ts';

const schema = z
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

/** A team of the platform, of a product or of a vendor. */
export const team = kind({
  schema,
  files: 'teams/<id>.md',
  address: (id) => `/teams/${id}/`,
  collection: 'teams',
  order: 'title',
  list: { address: sections.teams, linkedFrom: 'navigation' },
  search: { as: 'team', instant: 30, inIndex: true },
  exported: 'teams',
  example: {
    lines: ['title: <title>', 'kind: platform', 'channel: https://chat.example.org/pilots'],
  },
});
