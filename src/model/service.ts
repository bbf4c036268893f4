import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { lifecycles } from './lifecycle.ts';
import { reference } from './reference.ts';
import {
  boolean,
  count,
  date,
  duration,
  link,
  percent,
  period,
  phone,
  text,
  url,
} from './values.ts';
import { sections } from './sections.ts';

const unset = z.enum(['not-committed', 'not-applicable']);

const figure = text.optional().meta({ description: 'The figure that shows it, with its unit.' });
const note = text.optional().meta({ description: 'Period and sample of the figure.' });

/** A sentence, optionally with a figure and how it was measured. */
const benefit = z.union([
  text,
  z.strictObject({ text: text.meta({ description: 'The gain, in one sentence.' }), figure, note }),
]);

/** A benefit of the platform, optionally with a title. */
export const platformBenefit = z.union([
  text,
  z.strictObject({
    title: text.optional().meta({ description: 'The gain in a few words.' }),
    text: text.meta({ description: 'The gain, in one sentence.' }),
    figure,
    note,
  }),
]);

const order = z.strictObject({
  url: url.optional().meta({ description: 'Where to order it.' }),
  leadTime: duration.optional().meta({ description: 'How long from order to first use.' }),
  approval: text.optional().meta({ description: 'Who has to agree.' }),
});

const support = z.strictObject({
  hours: text.meta({
    description: '`24x7`, `business-hours`, `best-effort`, or the hours in words.',
  }),
  onCall: boolean.optional().meta({ description: 'Whether somebody is called outside the hours.' }),
  channel: url.optional().meta({ description: 'Where to ask.' }),
  phone: phone.optional().meta({ description: 'Whom to call.' }),
  status: url.optional().meta({ description: 'Its status page.' }),
  response: z
    .array(
      z.strictObject({
        severity: text.meta({ description: 'What the severity is called.' }),
        within: duration.meta({ description: 'How soon somebody answers.' }),
        hours: text.optional().meta({ description: 'In which hours that holds.' }),
      }),
    )
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

const achieved = z.strictObject({
  period: period.meta({ description: 'The month or quarter that was measured.' }),
  availability: percent.meta({ description: 'Percent of that time.' }),
  note: text.optional().meta({ description: 'What happened, where it fell short.' }),
});

const maintenance = z.strictObject({
  window: text.optional().meta({ description: 'When it may be interrupted.' }),
  notice: duration.optional().meta({ description: 'How long before it is announced.' }),
});

const cost = z.strictObject({
  model: text.optional().meta({ description: 'What is paid for, in words.' }),
  url: url.optional().meta({ description: 'Prices.' }),
});

const data = z.strictObject({
  classification: text.optional().meta({ description: 'The most sensitive class it may hold.' }),
  residency: z.array(text).optional().meta({ description: 'Where the data is kept.' }),
});

const plan = z.strictObject({
  name: text.meta({ description: 'What the plan is called.' }),
  summary: text.optional().meta({ description: 'Whom it suits.' }),
  limits: text.optional().meta({ description: 'What it is limited to.' }),
});

const adoption = z.strictObject({
  products: count.optional().meta({ description: 'How many products use it.' }),
  teams: count.optional().meta({ description: 'How many teams use it.' }),
  date: date.optional().meta({ description: 'When that was counted.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The service’s name.' }),
    summary: text.meta({
      description: 'What it does for its customers: one sentence, 160 characters at most.',
    }),
    owner: reference('team').meta({ description: 'The one team that answers for it.' }),
    category: reference('category').meta({ description: 'Where the catalogue lists it.' }),
    lifecycle: z
      .enum(lifecycles)
      .meta({ description: 'How far it is, and what may be relied on.' }),
    reviewed: date.meta({ description: 'When its owner last found all of it true.' }),
    reviewEvery: duration
      .optional()
      .meta({ description: 'How long a review holds; 180d unless said.' }),
    since: date.optional().meta({ description: 'When this lifecycle began.' }),
    reason: text.optional().meta({ description: 'Why it is frozen, deprecated or retired.' }),
    retireOn: date.optional().meta({ description: 'When it ends, once deprecated.' }),
    replacedBy: reference('service').optional().meta({ description: 'What to use instead.' }),
    benefits: z.array(benefit).optional().meta({ description: 'What the customer gains.' }),
    order: order.optional().meta({ description: 'How one gets it.' }),
    support: support.optional().meta({ description: 'Who helps, when and where.' }),
    objectives: objectives
      .optional()
      .meta({ description: 'What is promised; nothing is silently absent.' }),
    achieved: z.array(achieved).optional().meta({ description: 'What was kept of the promise.' }),
    maintenance: maintenance.optional().meta({ description: 'Planned interruptions.' }),
    cost: cost.optional().meta({ description: 'What it costs.' }),
    data: data.optional().meta({ description: 'What data it may hold, and where.' }),
    plans: z.array(plan).optional().meta({ description: 'The sizes or tiers it comes in.' }),
    adoption: adoption.optional().meta({ description: 'Who uses it already.' }),
    personas: z.array(reference('persona')).optional().meta({ description: 'Whom it is for.' }),
    providers: z.array(reference('provider')).optional().meta({ description: 'What it runs on.' }),
    dependsOn: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services it can’t do without.' }),
    aliases: z.array(text).optional().meta({ description: 'Other names that people search for.' }),
    links: z.array(link).optional().meta({ description: 'Further addresses.' }),
    repository: url.optional().meta({ description: 'Its source.' }),
    contribute: url.optional().meta({ description: 'How to take part.' }),
    ...everyKind,
  })
  .meta({ description: 'What the platform offers, with its facts.' });

/** A service that the platform offers. */
export const service = kind({
  schema,
  files: 'services/<id>/index.md',
  address: (id) => `/services/${id}/`,
  collection: 'services',
  order: 'title',
  list: { address: sections.services, linkedFrom: 'navigation' },
  search: { as: 'service', instant: 10, names: ({ aliases = [] }) => aliases, inIndex: true },
  exported: 'services',
  example: {
    lines: [
      'title: <title>',
      'summary: Messages that arrive at least once.',
      'owner: pilots',
      'category: data',
      'lifecycle: experimental',
      'reviewed: 2026-11-02',
    ],
  },
});
