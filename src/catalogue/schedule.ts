import { compare } from '#model/compare.ts';
import { type Period, quarterOf } from '#model/period.ts';
import { horizons, isHorizon } from '#model/target.ts';
import type { RoadmapItem } from './catalogue.ts';

/** The data that an item's place in time is derived from. */
export type Scheduled = Pick<RoadmapItem, 'due' | 'moves' | 'shippedOn'>;

/** The quarter of an item: the one in which it shipped, otherwise that of its target, otherwise undefined. */
export function quarterOfItem({ due, shippedOn }: Scheduled): string | undefined {
  return shippedOn === undefined ? quarterOfDue(due) : quarterOf(shippedOn);
}

/** The days of every target that an item had, in order; undefined for those without dates. */
export function duesOf({ moves, due }: Pick<RoadmapItem, 'due' | 'moves'>): (Period | undefined)[] {
  return [...moves.map((move) => move.due), due];
}

/** Earlier quarters that an item was promised for, in the order of the promises, without repeats. */
export function formerQuarters(item: Scheduled): string[] {
  const standing = quarterOfItem(item);
  const promised = duesOf(item)
    .map(quarterOfDue)
    .filter((quarter) => quarter !== undefined);
  return [...new Set(promised)].filter((quarter) => quarter !== standing);
}

/** The quarter in which a target ends, which is the one promised; undefined for a target without dates. */
export function quarterOfDue(due: Period | undefined): string | undefined {
  return due && quarterOf(due.end);
}

/** Soonest end first, then horizons from near to far, then items without a target. */
export function byTarget(one: Targeted, other: Targeted): number {
  return compare(rankOf(one), rankOf(other));
}

/** Whether a target ends later than another. A horizon is compared only with another one, because it has no dates. */
export function isLater(one: Targeted, other: Targeted): boolean {
  const [own, its] = [one.data.target, other.data.target];
  if (isHorizon(own) && isHorizon(its)) return horizons.indexOf(own) > horizons.indexOf(its);
  return one.due !== undefined && other.due !== undefined && one.due.end > other.due.end;
}

type Targeted = Pick<RoadmapItem, 'due'> & { data: { target?: string | undefined } };

function rankOf({ due, data }: Targeted): string {
  const horizon = horizons.findIndex((each) => each === data.target);
  // Letters come after the digits of all dates.
  return due?.end ?? (horizon < 0 ? 'none' : `horizon ${String(horizon)}`);
}
