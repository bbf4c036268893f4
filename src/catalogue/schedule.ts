import { periodOf, quarterOf } from '#model/period.ts';
import type { RoadmapItem } from './catalogue.ts';

/** What an item's place in time is derived from. */
export type Scheduled = Pick<RoadmapItem, 'data' | 'moves' | 'shippedOn'>;

/** The quarter that an item stands in: that in which it shipped, else that of its target; none where it has neither. */
export function quarterOfItem({ data, shippedOn }: Scheduled): string | undefined {
  return shippedOn === undefined ? quarterOfTarget(data.target) : quarterOf(shippedOn);
}

/** The quarters that an item was promised for and does not stand in, in the order of the promises, each once. */
export function formerQuarters(item: Scheduled): string[] {
  const standing = quarterOfItem(item);
  const promised = [...item.moves.map(({ from }) => from), item.data.target]
    .map(quarterOfTarget)
    .filter((quarter) => quarter !== undefined);
  return [...new Set(promised)].filter((quarter) => quarter !== standing);
}

/** The quarter that a target lies in; none for `none`. */
export function quarterOfTarget(target: string | undefined): string | undefined {
  const period = periodOf(target);
  return period && quarterOf(period.start);
}
