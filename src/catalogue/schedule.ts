import { periodOf, quarterOf } from '#model/period.ts';
import type { RoadmapItem } from './catalogue.ts';

/** The data that an item's place in time is derived from. */
export type Scheduled = Pick<RoadmapItem, 'data' | 'moves' | 'shippedOn'>;

/** The quarter of an item: the one in which it shipped, otherwise that of its target, otherwise undefined. */
export function quarterOfItem({ data, shippedOn }: Scheduled): string | undefined {
  return shippedOn === undefined ? quarterOfTarget(data.target) : quarterOf(shippedOn);
}

/** Earlier quarters that an item was promised for, in the order of the promises, without repeats. */
export function formerQuarters(item: Scheduled): string[] {
  const standing = quarterOfItem(item);
  const promised = [...item.moves.map(({ from }) => from), item.data.target]
    .map(quarterOfTarget)
    .filter((quarter) => quarter !== undefined);
  return [...new Set(promised)].filter((quarter) => quarter !== standing);
}

/** The quarter of a target; undefined for `none`. */
export function quarterOfTarget(target: string | undefined): string | undefined {
  const period = periodOf(target);
  return period && quarterOf(period.start);
}
