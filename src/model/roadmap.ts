import { z } from 'zod';
import { everyKind, kind } from './kind.ts';
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

/** The stages of a milestone. What is only explored has none, and a preview is a milestone itself. */
export const milestoneStages = [
  'planned',
  'in-progress',
  'shipped',
  'deferred',
  'withdrawn',
] as const satisfies Stage[];

/** How sure a target is. The words say what each means. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Whether a deadline can be missed. */
export const deadlineKinds = ['hard', 'soft'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A reason, optionally with its date. */
const deadline = z.union([
  text,
  z.strictObject({
    date: date.meta({ description: 'The last day on which it may ship.' }),
    kind: z.enum(deadlineKinds).meta({
      description: '`hard` if the target must not end later, `soft` if it may.',
    }),
    why: text.meta({ description: 'What happens after that day.' }),
  }),
]);

const effort = z.strictObject({
  amount: z.number().positive().max(1_000_000).meta({ description: 'The amount.' }),
  unit: text.meta({ description: 'The unit of the amount.' }),
});

const tracker = z.strictObject({
  key: text.meta({ description: 'The item’s id or name there.' }),
  url: url.optional().meta({ description: 'The address.' }),
});

const handover = z
  .strictObject({
    service: reference('service').meta({ description: 'The service.' }),
    duty: reference('duty').meta({ description: 'The duty that changes hands.' }),
    from: reference('layer').meta({ description: 'The layer that does it until then.' }),
    to: reference('layer').meta({ description: 'The layer that does it from then on.' }),
  })
  .refine(({ from, to }) => from !== to, {
    error: ({ input }) =>
      `“from” and “to” are the same layer: ${quoted((input as { to: unknown }).to)}.`,
    path: ['to'],
    params: { hint: 'Name the layer that takes over, or remove the line.' },
  });

const milestone = z.strictObject({
  title: text.meta({
    description: 'The part in a few words, such as a preview, a region or a plan.',
  }),
  stage: z.enum(milestoneStages).meta({ description: 'The stage of this part.' }),
  target: target.optional().meta({ description: 'When it is due, in any form of `target`.' }),
  shippedOn: date.optional().meta({ description: 'When it shipped.' }),
  moves: z
    .array(
      z.strictObject({
        on: date.meta({ description: 'The date of the move.' }),
        from: target.meta({ description: 'The target before the move.' }),
        why: text.meta({ description: 'The reason.' }),
      }),
    )
    .optional()
    .meta({ description: 'How its target moved, oldest first.' }),
});

const milestones = z.array(milestone).superRefine((list, context) => {
  list.forEach(({ title }, index) => {
    if (list.findIndex((other) => other.title === title) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'title'],
      message: `Two milestones have the title ${quoted(title)}.`,
      params: { hint: 'Say in each title what this part is: the region, the plan or the step.' },
    });
  });
});

const result = z.strictObject({
  text: text.meta({ description: 'What customers can do now, and how you know.' }),
  date: date.meta({ description: 'When this was checked.' }),
});

const schema = z
  .strictObject({
    title: text.meta({ description: 'The item in a few words.' }),
    outcome: text.meta({
      description: 'What customers will be able to do that they can’t do now.',
    }),
    stage: z.enum(stages).meta({ description: 'The stage.' }),
    kind: z.enum(itemKinds).meta({ description: 'The type of work.' }),
    target: target.optional().meta({
      description:
        'When it is due, as precise as the promise is: a date, month, quarter, half-year, year, fiscal quarter or year, range or horizon.',
    }),
    confidence: z.enum(confidences).optional().meta({
      description:
        'How sure the target is: `high` if customers can plan with it, `medium` if open questions could move it, `low` if it only says what is intended.',
    }),
    milestones: milestones.optional().meta({
      description:
        'Parts that ship on days of their own. `target` is the day on which all of them have shipped.',
    }),
    deadline: deadline.optional().meta({ description: 'Why the target can’t move.' }),
    shippedOn: date
      .optional()
      .meta({ description: 'When it shipped. Default: the date of the release that names it.' }),
    stoppedOn: date.optional().meta({
      description: 'When it was deferred, withdrawn or merged. Default: the date of its last move.',
    }),
    splitFrom: reference('roadmap')
      .optional()
      .meta({ description: 'The item that it was a part of before.' }),
    mergedInto: reference('roadmap').optional().meta({
      description:
        'The item that it is a part of now. It ends with that: it leaves the board, keeps its page, and counts as shipped when that item ships.',
    }),
    dependsOn: z
      .array(reference('roadmap'))
      .optional()
      .meta({ description: 'The items that have to ship first.' }),
    blocked: text.optional().meta({ description: 'What it depends on.' }),
    services: z
      .array(reference('service'))
      .optional()
      .meta({ description: 'The services that it changes.' }),
    personas: z
      .array(reference('persona'))
      .optional()
      .meta({ description: 'The personas it is for.' }),
    owner: reference('team').optional().meta({ description: 'The team that owns it.' }),
    theme: reference('theme').optional().meta({ description: 'The theme that it belongs to.' }),
    goal: reference('goal').optional().meta({ description: 'The platform goal that it supports.' }),
    added: date.optional().meta({ description: 'When it was added to the roadmap.' }),
    effort: effort.optional().meta({ description: 'The estimated effort.' }),
    discussion: url.optional().meta({ description: 'Where to discuss it.' }),
    because: z.array(url).optional().meta({ description: 'Links to evidence.' }),
    tracker: tracker.optional().meta({ description: 'The same item in the team’s planning tool.' }),
    duties: z
      .array(handover)
      .optional()
      .meta({ description: 'Work that changes hands when it ships.' }),
    result: result.optional().meta({ description: 'The result, once checked.' }),
    ...everyKind,
  })
  .meta({ description: 'A planned change, with its target date and how that moved.' });

/** A roadmap item. Its moves are in the body under `## Moves`. */
export const roadmap = kind({
  schema,
  files: 'roadmap/<id>.md',
  address: (id) => `/roadmap/${id}/`,
  collection: 'roadmap',
  order: 'schedule',
  list: { address: sections.roadmap },
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
