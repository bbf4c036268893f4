import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { reference } from './reference.ts';
import { email, phone, text, url } from './values.ts';
import { sections } from './sections.ts';

const schema = z
  .strictObject({
    title: text.meta({ description: 'The team’s name.' }),
    summary: text.optional().meta({ description: 'What the team does, in one sentence.' }),
    kind: z.enum(['platform', 'product', 'vendor']).meta({ description: 'The type of team.' }),
    channel: url.optional().meta({ description: 'The chat channel.' }),
    phone: phone.optional().meta({ description: 'The phone number at night.' }),
    email: email.optional().meta({ description: 'The email address.' }),
    onCall: url.optional().meta({ description: 'Its on-call schedule.' }),
    lead: text.optional().meta({ description: 'The contact person.' }),
    parent: reference('team').optional().meta({ description: 'The parent team.' }),
    handle: text.optional().meta({ description: 'Its handle on the Git host, for CODEOWNERS.' }),
    ...everyKind,
  })
  .meta({ description: 'A team that owns services, pages or roadmap items.' });

/** A team of the platform, of a product or of a vendor. */
export const team = kind({
  schema,
  files: 'teams/<id>.md',
  address: (id) => `/teams/${id}/`,
  collection: 'teams',
  order: 'title',
  list: { address: sections.teams },
  search: { as: 'team', instant: 30, inIndex: true },
  exported: 'teams',
  example: {
    lines: ['title: <title>', 'kind: platform', 'channel: https://chat.example.org/pilots'],
  },
});
