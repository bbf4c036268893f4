import { periodOf, quartersBetween, quarterOf } from '#model/period.ts';
import type { RoadmapItem } from './catalogue.ts';
import { isOpen } from './lane.ts';

/** How far the roadmap's dates could be relied on, from the targets first promised and the days things shipped. */
export interface RoadmapReliability {
  /** Shipped items of which both the first promise and the day are known; nothing is said of the others. */
  measured: number;
  /** How many of these shipped in the quarter first promised, or before it. */
  kept: number;
  /** The median of quarters from the first promise of these to the day; early ones count below zero. */
  medianSlip: number | undefined;
  /** The oldest and newest day that went into it. */
  since: string | undefined;
  until: string | undefined;
  /** Items still to come, and those among them whose target has moved. */
  open: number;
  moved: number;
  /** Items still to come whose target has passed, the longest past first. */
  overdue: RoadmapItem[];
}

/** Looks at the promises of items on a day; what was stopped promises nothing any more. */
export function reliabilityOf(items: Iterable<RoadmapItem>, today: string): RoadmapReliability {
  const all = [...items];
  const slips = all.flatMap((item) => slipOf(item) ?? []);
  const open = all.filter(isOpen);
  const days = slips.map(({ day }) => day).sort();
  return {
    measured: slips.length,
    kept: slips.filter(({ quarters }) => quarters <= 0).length,
    medianSlip: median(slips.map(({ quarters }) => quarters)),
    since: days[0],
    until: days.at(-1),
    open: open.length,
    moved: open.filter(({ moves }) => moves.length > 0).length,
    overdue: overdueItems(open, today),
  };
}

/** Items still to come whose target has passed on a day, the longest past first. */
export function overdueItems(items: Iterable<RoadmapItem>, today: string): RoadmapItem[] {
  return [...items]
    .filter((item) => isOpen(item) && endOf(item) < today)
    .sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1));
}

/** The quarters from the first promise of a shipped item to the day it shipped. */
function slipOf(item: RoadmapItem): { day: string; quarters: number } | undefined {
  const promised = periodOf(item.promised);
  const day = item.shippedOn;
  if (day === undefined || promised === undefined) return undefined;
  return { day, quarters: quartersBetween(quarterOf(promised.end), quarterOf(day)) };
}

function endOf({ data }: RoadmapItem): string {
  return periodOf(data.target)?.end ?? '9999';
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
