import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
import { lifecycles } from './lifecycle.ts';
import { notKnown } from './not-known.ts';
import { endDate, reviewDate } from './open-date.ts';
import { reference } from './reference.ts';
import {
  boolean,
  count,
  date,
  duration,
  leadTime,
  link,
  percent,
  period,
  phone,
  text,
  url,
} from './values.ts';
import { sections } from './sections.ts';

const unset = z.enum(['not-committed', 'not-applicable', notKnown]);
const unknown = z.literal(notKnown);

const figure = text.optional().meta({ description: 'A figure that proves it, with its unit.' });
const note = text.optional().meta({ description: 'The period and sample of the figure.' });

/** A sentence, optionally with a figure and how it was measured. */
const benefit = z.union([
  text,
  z.strictObject({
    text: text.meta({ description: 'The benefit, in one sentence.' }),
    figure,
    note,
  }),
]);

/** A benefit of the platform, optionally with a title. */
export const platformBenefit = z.union([
  text,
  z.strictObject({
    title: text.optional().meta({ description: 'The benefit, in a few words.' }),
    text: text.meta({ description: 'The benefit, in one sentence.' }),
    figure,
    note,
  }),
]);

const order = z.strictObject({
  url: url.optional().meta({ description: 'Where to order it.' }),
  leadTime: leadTime.optional().meta({ description: 'The time from order to first use.' }),
  approval: text.optional().meta({ description: 'Who has to approve.' }),
});

export const support = z.strictObject({
  hours: text.meta({
    description: '`24x7`, `business-hours`, `best-effort`, the hours in words, or `not-known`.',
  }),
  onCall: boolean
    .optional()
    .meta({ description: 'Whether somebody is on call outside these hours.' }),
  channel: url.optional().meta({ description: 'Where to ask.' }),
  phone: phone.optional().meta({ description: 'The number to call.' }),
  status: url.optional().meta({ description: 'Its status page.' }),
  response: z
    .array(
      z.strictObject({
        severity: text.meta({ description: 'The name of the severity.' }),
        within: duration.meta({ description: 'The time until somebody answers.' }),
        hours: text.optional().meta({ description: 'The hours when this applies.' }),
      }),
    )
    .optional()
    .meta({ description: 'The time until somebody answers, by severity.' }),
});

export const objectives = z.strictObject({
  availability: z
    .union([percent, unset])
    .meta({ description: 'Availability, in percent of a month.' }),
  rpo: z
    .union([duration, unset])
    .meta({ description: 'Recovery point objective: how much data may be lost.' }),
  rto: z
    .union([duration, unset])
    .meta({ description: 'Recovery time objective: how long a recovery may take.' }),
});

const achieved = z.strictObject({
  period: period.meta({ description: 'The month or quarter measured.' }),
  availability: percent.meta({ description: 'Availability, in percent of that time.' }),
  note: text.optional().meta({ description: 'What happened, if the promise was not kept.' }),
});

const maintenance = z.strictObject({
  window: text.optional().meta({ description: 'When it may be interrupted.' }),
  notice: duration.optional().meta({ description: 'How long in advance it is announced.' }),
});

const cost = z.strictObject({
  model: text.optional().meta({ description: 'What customers pay for, in words.' }),
  url: url.optional().meta({ description: 'Prices.' }),
});

const data = z.strictObject({
  classification: text
    .optional()
    .meta({ description: 'The most sensitive class of data allowed.' }),
  residency: z.array(text).optional().meta({ description: 'Where the data is kept.' }),
});

const plan = z.strictObject({
  name: text.meta({ description: 'The name of the plan.' }),
  summary: text.optional().meta({ description: 'Who it is suitable for.' }),
  limits: text.optional().meta({ description: 'The limits.' }),
});

const adoption = z.strictObject({
  products: count.optional().meta({ description: 'The number of products that use it.' }),
  teams: count.optional().meta({ description: 'The number of teams that use it.' }),
  date: date.optional().meta({ description: 'The date of these figures.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The service’s name.' }),
    summary: text.meta({
      description: 'What it does for its customers, in one sentence of at most 160 characters.',
    }),
    owner: reference('team').meta({ description: 'The one team that owns it.' }),
    category: reference('category').meta({ description: 'The category in the catalogue.' }),
    lifecycle: z
      .enum(lifecycles)
      .meta({ description: 'The stage of its life, which shows how far to rely on it.' }),
    reviewed: reviewDate.meta({
      description: 'When the owner last checked all of it, or `not-known`.',
    }),
    reviewEvery: duration
      .optional()
      .meta({ description: 'How long a review is valid. Default: 180d.' }),
    since: date.optional().meta({ description: 'When this lifecycle began.' }),
    reason: text.optional().meta({ description: 'Why it is frozen, deprecated or retired.' }),
    retireOn: endDate.optional().meta({
      description: 'When it ends, if deprecated; or `not-known` or `not-decided`.',
    }),
    decideBy: date
      .optional()
      .meta({ description: 'When its end will be decided, if `retireOn` is `not-decided`.' }),
    replacedBy: reference('service').optional().meta({ description: 'What to use instead.' }),
    benefits: z.array(benefit).optional().meta({ description: 'The benefits for customers.' }),
    order: order.optional().meta({ description: 'How to get it.' }),
    support: z
      .union([support, unknown])
      .optional()
      .meta({ description: 'Who helps, and when and where; or `not-known`.' }),
    objectives: z.union([objectives, unknown]).optional().meta({
      description: 'The promised service levels, or `not-known`. State missing promises too.',
    }),
    achieved: z.array(achieved).optional().meta({ description: 'The service levels achieved.' }),
    maintenance: maintenance.optional().meta({ description: 'Planned interruptions.' }),
    cost: cost.optional().meta({ description: 'The costs.' }),
    data: data.optional().meta({ description: 'The data it may hold, and where.' }),
    plans: z.array(plan).optional().meta({ description: 'The sizes or tiers available.' }),
    adoption: adoption.optional().meta({ description: 'Who already uses it.' }),
    personas: z
      .array(reference('persona'))
      .optional()
      .meta({ description: 'The personas it is for.' }),
    providers: z
      .array(reference('provider'))
      .optional()
      .meta({ description: 'The providers that it runs on.' }),
    dependsOn: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services that it depends on.' }),
    aliases: z.array(text).optional().meta({ description: 'Other names that people search for.' }),
    links: z.array(link).optional().meta({ description: 'More links.' }),
    repository: url.optional().meta({ description: 'The source code.' }),
    contribute: url.optional().meta({ description: 'How to contribute.' }),
    ...everyKind,
  })
  .meta({ description: 'A service of the platform, with its facts.' });

/** A service that the platform offers. */
export const service = kind({
  schema,
  files: 'services/<id>/index.md',
  address: (id) => `/services/${id}/`,
  collection: 'services',
  order: 'title',
  list: { address: sections.services },
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
