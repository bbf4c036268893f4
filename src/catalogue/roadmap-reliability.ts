import { quartersBetween, quarterOf } from '#model/period.ts';
import type { RoadmapItem } from './catalogue.ts';
import { isOpen } from './lane.ts';
import { duesOf } from './schedule.ts';

/**
 * How reliable the roadmap's dates were, comparing first promised dates with shipping dates. A horizon is not a date: an
 * item is measured from its first target with dates, and not at all if it never had one; it is never overdue.
 *
 * Each promise counts once. That of a merged item is measured when the item that it went on in ships, next to that
 * item's own: merging neither hides a delay nor loses a promise. A promise that was made before an item was split stays
 * with the item that made it: a part that was split off is measured from its first target since it was `added`.
 */
export interface RoadmapReliability {
  /** Shipped items whose first promised dates and shipping date are both known. The other figures count only these. */
  measured: number;
  /** How many shipped in the quarter first promised, or earlier. */
  kept: number;
  /** The median number of quarters between the first promise and shipping; negative if early. */
  medianSlip: number | undefined;
  /** The earliest and latest shipping date counted. */
  since: string | undefined;
  until: string | undefined;
  /** Open items, and those among them whose target has moved. */
  open: number;
  moved: number;
  /** Open items whose target has passed, longest overdue first. */
  overdue: RoadmapItem[];
}

/** Compares promises with results on a given day. Stopped items no longer promise anything. */
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

/** Open items whose target has passed on a given day, longest overdue first. */
export function overdueItems(items: Iterable<RoadmapItem>, today: string): RoadmapItem[] {
  return [...items]
    .filter((item) => isOpen(item) && endOf(item) < today)
    .sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1));
}

/** The quarters between the first promise of a shipped item and its shipping date. */
function slipOf(item: RoadmapItem): { day: string; quarters: number } | undefined {
  const promised = ownDues(item).find((due) => due !== undefined);
  const day = lastOf(item).shippedOn;
  if (day === undefined || promised === undefined) return undefined;
  return { day, quarters: quartersBetween(quarterOf(promised.end), quarterOf(day)) };
}

/** The targets that an item promised itself, in order. */
function ownDues({ data, moves, due, splitFrom }: RoadmapItem): ReturnType<typeof duesOf> {
  const since = splitFrom && data.added;
  // A move changes the target of the time before it.
  const own = since === undefined ? moves : moves.filter(({ on }) => on > since);
  return duesOf({ moves: own, due });
}

/** The item that an item went on in, over every merge; itself if it was not merged. */
function lastOf(item: RoadmapItem): RoadmapItem {
  const seen = new Set([item]);
  let last = item;
  while (last.state === 'merged' && last.mergedInto && !seen.has(last.mergedInto)) {
    last = last.mergedInto;
    seen.add(last);
  }
  return last;
}

function endOf({ due }: RoadmapItem): string {
  return due?.end ?? '9999';
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
