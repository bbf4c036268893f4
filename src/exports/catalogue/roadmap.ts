import { z } from 'zod';
import { lanes, type Catalogue, type Milestone, type RoadmapItem } from '#catalogue/catalogue.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { deadlineKinds, milestoneStages, roadmap as written } from '#model/roadmap.ts';
import type { ExportedSite } from '../export.ts';
import { date, entryFields, entryOf, id, ids, idsOf, picked } from './entry.ts';

const facts = {
  outcome: true,
  stage: true,
  kind: true,
  target: true,
  confidence: true,
  blocked: true,
  added: true,
  effort: true,
  discussion: true,
  because: true,
  tracker: true,
  result: true,
} as const;

const dueSchema = z
  .strictObject({
    from: date.meta({ description: 'The first day.' }),
    to: date.meta({ description: 'The last day.' }),
  })
  .optional()
  .meta({ description: 'The days that the target covers. Missing if it has no dates.' });

const movesSchema = z
  .array(
    z.strictObject({
      on: date,
      from: z.string(),
      to: z.string().optional().meta({ description: 'The new target. Missing if there is none.' }),
      why: z.string(),
    }),
  )
  .meta({ description: 'How its target moved, oldest first.' });

export const itemSchema = z.strictObject({
  ...entryFields,
  ...written.schema.pick(facts).shape,
  deadline: z.string().optional().meta({ description: 'Why the target can’t move.' }),
  deadlineDate: date.optional().meta({
    description: 'The last day on which it may ship. Missing if the deadline is only text.',
  }),
  deadlineKind: z
    .enum(deadlineKinds)
    .optional()
    .meta({ description: '`hard` if the target must not end later, `soft` if it may.' }),
  lane: z.enum(lanes).meta({ description: 'The lane on the board.' }),
  due: dueSchema,
  promised: z.string().optional().meta({ description: 'The first promised target.' }),
  moves: movesSchema,
  shippedOn: date.optional(),
  stoppedOn: date.optional().meta({ description: 'When it was deferred or withdrawn.' }),
  owner: id.optional().meta({ description: 'The team that owns it.' }),
  goal: id.optional().meta({ description: 'The platform goal that it supports.' }),
  theme: id.optional().meta({ description: 'The theme of the roadmap that it belongs to.' }),
  services: ids,
  personas: ids,
  dependsOn: ids.meta({ description: 'The items that have to ship first.' }),
  dependants: ids.meta({ description: 'The items that wait for it.' }),
  splitFrom: id.optional().meta({ description: 'The item that it was a part of before.' }),
  splitInto: ids.meta({ description: 'The items that were split from it.' }),
  mergedInto: id.optional().meta({
    description: 'The item that it is a part of now. It ended with that, and is not on the board.',
  }),
  mergedFrom: ids.meta({ description: 'The items that were merged into it.' }),
  milestones: z
    .array(
      z.strictObject({
        title: z.string(),
        stage: z.enum(milestoneStages),
        target: z.string().optional(),
        due: dueSchema,
        promised: z.string().optional().meta({ description: 'The first promised target.' }),
        moves: movesSchema,
        shippedOn: date.optional(),
      }),
    )
    .meta({ description: 'Its parts, in the order in which they shipped or are due.' }),
  releases: ids.meta({ description: 'The releases that shipped it.' }),
  handovers: z
    .array(z.strictObject({ service: id, duty: id, from: id, to: id }))
    .meta({ description: 'Duties that pass from one layer to another when it ships.' }),
});

export const reliabilitySchema = z.strictObject({
  measured: z.int().meta({
    description:
      'The number of shipped items whose first promised dates and shipping date are both known. Horizons are not dates.',
  }),
  kept: z
    .int()
    .meta({ description: 'The number of these that shipped by the quarter first promised.' }),
  medianSlip: z.number().optional().meta({
    description:
      'The median number of quarters between their first promise and their shipping date.',
  }),
  since: date.optional().meta({ description: 'The earliest shipping date counted.' }),
  until: date.optional().meta({ description: 'The latest shipping date counted.' }),
  open: z.int().meta({ description: 'The number of open items.' }),
  moved: z.int().meta({ description: 'The number of open items whose target has moved.' }),
  overdue: ids.meta({
    description: 'Open items whose target has passed, longest overdue first.',
  }),
});

export function describeItem(item: RoadmapItem, site: ExportedSite): z.input<typeof itemSchema> {
  const { data, lane, due, promised, shippedOn, stoppedOn } = item;
  return {
    ...entryOf(item, site),
    ...picked(data, facts),
    deadline: item.deadline?.why,
    deadlineDate: item.deadline?.date,
    deadlineKind: item.deadline?.kind,
    lane,
    due: due && { from: due.start, to: due.end },
    promised,
    moves: movesOf(item, plainText),
    shippedOn,
    stoppedOn,
    owner: item.owner?.id,
    goal: item.goal?.id,
    theme: item.theme?.id,
    services: idsOf(item.services),
    personas: idsOf(item.personas),
    dependsOn: idsOf(item.dependsOn),
    dependants: idsOf(item.dependants),
    splitFrom: item.splitFrom?.id,
    splitInto: idsOf(item.splitInto),
    mergedInto: item.mergedInto?.id,
    mergedFrom: idsOf(item.mergedFrom),
    milestones: item.milestones.map((milestone) => ({
      title: milestone.title,
      stage: milestone.data.stage,
      target: milestone.data.target,
      due: milestone.due && { from: milestone.due.start, to: milestone.due.end },
      promised: milestone.promised,
      moves: movesOf(milestone, (why) => why),
      shippedOn: milestone.shippedOn,
    })),
    releases: idsOf(item.releases),
    handovers: item.handovers.map(({ service, duty, from, to }) => ({
      service: service.id,
      duty: duty.id,
      from: from.id,
      to: to.id,
    })),
  };
}

function movesOf({ moves, data }: RoadmapItem | Milestone, plain: (why: string) => string) {
  return moves.map(({ on, from, why }, index) => {
    const to = moves[index + 1]?.from ?? data.target;
    return { on, from, to: to === 'none' ? undefined : to, why: plain(why) };
  });
}

export function describeReliability({
  reliability,
}: Pick<Catalogue, 'reliability'>): z.input<typeof reliabilitySchema> {
  return { ...reliability, overdue: idsOf(reliability.overdue) };
}
