import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { reference } from './reference.ts';
import { boolean, date, duration, link, percent, period, text, url } from './values.ts';

/** Lifecycles, youngest first; the first six of Backstage's and cloud.gov's vocabularies joined. */
export const lifecycles = [
  'experimental',
  'alpha',
  'beta',
  'production',
  'frozen',
  'deprecated',
  'retired',
] as const;
export type Lifecycle = (typeof lifecycles)[number];

const unset = z.enum(['not-committed', 'not-applicable']);

/** A sentence, or a sentence with a figure and how it was counted. */
export const benefit = z.union([
  text,
  z.strictObject({ text, figure: text.optional(), note: text.optional() }),
]);

const support = z.strictObject({
  hours: text.meta({
    description: '`24x7`, `business-hours`, `best-effort`, or the hours in words.',
  }),
  onCall: boolean.optional(),
  channel: url.optional(),
  phone: text.optional(),
  status: url.optional(),
  response: z
    .array(z.strictObject({ severity: text, within: duration, hours: text.optional() }))
    .optional()
    .meta({ description: 'How soon somebody answers, by severity.' }),
});

const objectives = z.strictObject({
  availability: z.union([percent, unset]).meta({ description: 'Percent of a month.' }),
  rpo: z
    .union([duration, unset])
    .meta({ description: 'Recovery point objective: how much data may be lost.' }),
  rto: z
    .union([duration, unset])
    .meta({ description: 'Recovery time objective: how long a recovery may take.' }),
});

/** A service that the platform offers. */
export const service = z
  .strictObject({
    title: text,
    summary: text.meta({ description: 'One sentence, 160 characters at most.' }),
    owner: reference('team').meta({ description: 'The one team that answers for it.' }),
    category: reference('category'),
    lifecycle: z.enum(lifecycles),
    reviewed: date.meta({ description: 'When its owner last found all of it true.' }),
    reviewEvery: duration
      .optional()
      .meta({ description: 'How long a review holds; 180d unless said.' }),
    since: date.optional().meta({ description: 'When this lifecycle began.' }),
    reason: text.optional().meta({ description: 'Why it is frozen, deprecated or retired.' }),
    retireOn: date.optional(),
    replacedBy: reference('service').optional(),
    benefits: z.array(benefit).optional().meta({ description: 'What the customer gains.' }),
    order: z
      .strictObject({
        url: url.optional(),
        leadTime: duration.optional(),
        approval: text.optional(),
      })
      .optional()
      .meta({ description: 'How one gets it.' }),
    support: support.optional(),
    objectives: objectives.optional(),
    achieved: z
      .array(z.strictObject({ period, availability: percent, note: text.optional() }))
      .optional(),
    maintenance: z
      .strictObject({ window: text.optional(), notice: duration.optional() })
      .optional(),
    cost: z.strictObject({ model: text.optional(), url: url.optional() }).optional(),
    data: z
      .strictObject({ classification: text.optional(), residency: z.array(text).optional() })
      .optional(),
    plans: z
      .array(z.strictObject({ name: text, summary: text.optional(), limits: text.optional() }))
      .optional(),
    adoption: z
      .strictObject({
        products: z.int().nonnegative().optional(),
        teams: z.int().nonnegative().optional(),
        date: date.optional(),
      })
      .optional(),
    personas: z.array(reference('persona')).optional(),
    providers: z.array(reference('provider')).optional(),
    dependsOn: z.array(reference('service')).optional(),
    aliases: z.array(text).optional().meta({ description: 'Other names that people search for.' }),
    links: z.array(link).optional(),
    repository: url.optional(),
    contribute: url.optional(),
    ...everyKind,
  })
  .meta({ description: 'What the platform offers, with its facts.' });
