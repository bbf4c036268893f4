import { notKnown, type NotKnownFacts } from '#model/not-known.ts';
import { freshnessOf } from '#model/review.ts';
import { isLeaving } from '#model/lifecycle.ts';
import { keptPromise } from './achieved.ts';
import type { Service, SurveyFinding } from './catalogue.ts';
import { existingDuties } from './in-use.ts';
import { overdueItems } from './roadmap-reliability.ts';

/** The criteria of a service, each met or not; there are no weights. */
const criteria = {
  owner: ({ owner }) => owner?.data.kind === 'platform',
  channel: ({ data, owner }) => (data.support?.channel ?? owner?.data.channel) !== undefined,
  start: ({ start }) => start !== undefined,
  reference: (service) => hasPage(service, 'reference'),
  order: ({ data }) => data.order !== undefined || isLeaving(data.lifecycle),
  runbook: (service) => hasPage(service, 'runbook'),
  support: ({ data }) => data.support !== undefined && data.support.hours !== notKnown,
  objectives: ({ data }) =>
    data.objectives !== undefined && !Object.values(data.objectives).includes(notKnown),
  duties: (service) => service.matrix.rows.length > 0 && openDuties(service).length === 0,
  kept: ({ data }) => keptPromise(data) === true,
  fresh: (service, today) =>
    reviewables(service).every(({ data }) => ['fresh', 'due'].includes(freshnessOf(data, today))),
  roadmap: ({ roadmap }, today) => overdueItems(roadmap, today).length === 0,
  answers: (service) => unanswered(service).length === 0,
} satisfies Record<string, (service: Service, today: string) => boolean>;

export type Criterion = keyof typeof criteria;

/**
 * The levels of a service, lowest first. A level is reached if all its criteria and those of all lower levels are
 * met.
 */
export const levels = [
  { id: 'owned', criteria: ['owner', 'channel'] },
  { id: 'usable', criteria: ['start', 'reference', 'order'] },
  { id: 'dependable', criteria: ['runbook', 'support', 'objectives', 'duties'] },
  { id: 'proven', criteria: ['kept', 'fresh', 'roadmap', 'answers'] },
] as const satisfies readonly { id: string; criteria: readonly Criterion[] }[];

export type LevelId = (typeof levels)[number]['id'];

export interface Scorecard {
  /** Number of levels reached, from 0 to all. */
  reached: number;
  /** The unmet criteria of the next level; empty at the top. */
  lacks: Criterion[];
}

/** The levels a service has reached on a given day. */
export function scorecardOf(service: Service, today: string): Scorecard {
  const lacking = levels.map(({ criteria: all }) =>
    all.filter((criterion) => !criteria[criterion](service, today)),
  );
  const next = lacking.findIndex((lacks) => lacks.length > 0);
  return next === -1
    ? { reached: levels.length, lacks: [] }
    : { reached: next, lacks: lacking[next] ?? [] };
}

/** Everything of a service that is reviewed: its description, its pages and its own matrix. */
export function reviewables(service: Service): Reviewable[] {
  const { title, address, file, data, notKnown, pages, matrix } = service;
  const own = matrix.own && { ...matrix.own, address: matrix.address };
  return [{ title, address, file, data, notKnown }, ...pages, ...(own ? [own] : [])];
}

export interface Reviewable {
  title: string;
  address: string;
  file: string;
  data: { reviewed?: string | undefined; reviewEvery?: string | undefined };
  notKnown: NotKnownFacts;
}

/** The existing duties of a service without an accountable layer. */
export function openDuties({ matrix }: Service): Service['matrix']['rows'] {
  return existingDuties(matrix.rows).filter(({ accountable }) => accountable === undefined);
}

/** Those without a response among survey findings: no item, no answer, not declined. */
export function unanswered({ findings }: { findings: readonly SurveyFinding[] }): SurveyFinding[] {
  return findings.filter(
    ({ roadmap, answer, declined }) => !roadmap && answer === undefined && declined === undefined,
  );
}

function hasPage({ pages }: Service, type: string): boolean {
  return pages.some(({ data }) => data.type === type);
}
