import { z } from 'zod';
import { everyKind } from './every-kind.ts';
import { kind } from './kind.ts';
import { reference } from './reference.ts';
import { date, quoted, target, text, url } from './values.ts';
import { sections } from './sections.ts';

export const stages = [
  'exploring',
  'planned',
  'in-progress',
  'preview',
  'shipped',
  'deferred',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

export const itemKinds = ['feature', 'tech-debt', 'operations', 'deprecation'] as const;
export type ItemKind = (typeof itemKinds)[number];

const effort = z.strictObject({
  amount: z.number().positive().max(1_000_000).meta({ description: 'How much.' }),
  unit: text.meta({ description: 'What the amount counts.' }),
});

const tracker = z.strictObject({
  key: text.meta({ description: 'What the item is called there.' }),
  url: url.optional().meta({ description: 'Where it is.' }),
});

const handover = z
  .strictObject({
    service: reference('service').meta({ description: 'The service whose duty it is.' }),
    duty: reference('duty').meta({ description: 'What changes hands.' }),
    from: reference('layer').meta({ description: 'Who does it until then.' }),
    to: reference('layer').meta({ description: 'Who does it from then on.' }),
  })
  .refine(({ from, to }) => from !== to, {
    error: ({ input }) =>
      `“from” and “to” are the same layer: ${quoted((input as { to: unknown }).to)}.`,
    path: ['to'],
    params: { hint: 'Name the layer that takes over, or remove the line.' },
  });

const result = z.strictObject({
  text: text.meta({ description: 'What customers can do now, and how one knows.' }),
  date: date.meta({ description: 'When that was looked at.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The item in a few words.' }),
    outcome: text.meta({ description: 'What customers can do then that they can’t now.' }),
    stage: z.enum(stages).meta({ description: 'How far it is.' }),
    kind: z.enum(itemKinds).meta({ description: 'What it is paid from.' }),
    target: target
      .optional()
      .meta({ description: 'Quarter, month or date; its form is its precision.' }),
    deadline: text.optional().meta({ description: 'Why the target can’t move.' }),
    shippedOn: date
      .optional()
      .meta({ description: 'Default: the date of the release that names it.' }),
    stoppedOn: date.optional().meta({
      description: 'When it was deferred or withdrawn; default: the day of its last move.',
    }),
    blocked: text.optional().meta({ description: 'What it waits for.' }),
    services: z.array(reference('service')).optional().meta({ description: 'What it changes.' }),
    personas: z.array(reference('persona')).optional().meta({ description: 'Whom it is for.' }),
    owner: reference('team').optional().meta({ description: 'The team that answers for it.' }),
    goal: reference('goal').optional().meta({ description: 'The platform’s goal that it serves.' }),
    added: date.optional().meta({ description: 'When it came on the roadmap.' }),
    effort: effort.optional().meta({ description: 'What it is estimated at.' }),
    discussion: url.optional().meta({ description: 'Where to have a say.' }),
    because: z.array(url).optional().meta({ description: 'Evidence.' }),
    tracker: tracker.optional().meta({ description: 'Its twin where the team plans its work.' }),
    duties: z
      .array(handover)
      .optional()
      .meta({ description: 'Work that changes hands when it ships.' }),
    result: result.optional().meta({ description: 'What came of the outcome.' }),
    ...everyKind,
  })
  .meta({ description: 'A promise, with its date and how it moved.' });

/** A roadmap item. Its moves are in the body under `## Moves`. */
export const roadmap = kind({
  schema,
  files: 'roadmap/<id>.md',
  address: (id) => `/roadmap/${id}/`,
  collection: 'roadmap',
  order: 'schedule',
  list: { address: sections.roadmap, linkedFrom: 'navigation' },
  search: { as: 'roadmap', instant: 100 },
  exported: 'roadmap',
  example: {
    lines: [
      'title: <title>',
      'outcome: Messages come back by themselves.',
      'stage: exploring',
      'kind: feature',
      'owner: pilots',
    ],
  },
});
