import { lanes, type Lane, type Platform, type RoadmapItem } from '#catalogue/catalogue.ts';
import { periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import { itemKinds, type ItemKind } from '#model/roadmap.ts';

/** The board: every lane, empty ones included, with its items as they fall due; what shipped last comes first. */
export function boardOf(items: readonly RoadmapItem[]): { lane: Lane; items: RoadmapItem[] }[] {
  return lanes.map((lane) => {
    const own = items.filter((item) => item.lane === lane).sort(byTarget);
    return { lane, items: lane === 'shipped' ? own.sort(byShipping) : own };
  });
}

/** The items of a quarter; those of no quarter have no target, or `none`. */
export interface QuarterGroup {
  quarter: string | undefined;
  items: RoadmapItem[];
}

/** Every quarter from the earliest target to the latest, then what has no target; each item stands in one. */
export function quartersOf(items: readonly RoadmapItem[]): QuarterGroup[] {
  const sorted = [...items].sort(byTarget);
  const groups = Map.groupBy(sorted, ({ data }) => quarterOfTarget(data.target));
  const quarters = [...groups.keys()].filter((quarter) => quarter !== undefined).sort();
  const last = quarters.at(-1);
  const timeline: QuarterGroup[] = [];
  for (
    let quarter = quarters[0];
    quarter !== undefined && last !== undefined && quarter <= last;
    quarter = quarterAfter(quarter)
  ) {
    timeline.push({ quarter, items: groups.get(quarter) ?? [] });
  }
  const rest = groups.get(undefined);
  return rest ? [...timeline, { quarter: undefined, items: rest }] : timeline;
}

/** Whether the quarter is the one that a calendar date lies in. */
export function isQuarterOf(quarter: string | undefined, date: string): boolean {
  return quarter === quarterOf(date);
}

/** Whether the roadmap promises the item for a time. */
export function hasTarget({ data }: Pick<RoadmapItem, 'data'>): boolean {
  return periodOf(data.target) !== undefined;
}

/** A quarter’s capacity by kind of work, as planned and as spent; `total` is the sum of what is there. */
export interface BalanceRow {
  quarter: string;
  unit: string | undefined;
  note: string | undefined;
  planned: Shares;
  spent: Shares | undefined;
}

export interface Shares {
  parts: { kind: ItemKind; amount: number }[];
  total: number;
}

/** How each quarter’s capacity is divided, oldest first, and the kinds of work that it is divided among. */
export function balanceOf({ data }: Pick<Platform, 'data'>): {
  kinds: ItemKind[];
  rows: BalanceRow[];
  aim: Shares | undefined;
} {
  const capacity = [...(data.capacity ?? [])].sort((one, other) =>
    one.quarter.localeCompare(other.quarter),
  );
  const all = [...capacity, ...capacity.map(({ spent }) => spent), data.balance];
  const kinds = itemKinds.filter((kind) =>
    all.some((shares) => amountOf(shares, kind) !== undefined),
  );
  return {
    kinds,
    rows: capacity.map(({ quarter, unit, note, spent, ...planned }) => ({
      quarter,
      unit,
      note,
      planned: sharesIn(planned, kinds),
      spent: spent && sharesIn(spent, kinds),
    })),
    aim: data.balance && sharesIn(data.balance, kinds),
  };
}

function sharesIn(amounts: Partial<Record<ItemKind, number>>, kinds: readonly ItemKind[]): Shares {
  const parts = kinds.map((kind) => ({ kind, amount: amountOf(amounts, kind) ?? 0 }));
  return { parts, total: parts.reduce((sum, { amount }) => sum + amount, 0) };
}

function amountOf(
  amounts: Partial<Record<ItemKind, number>> | undefined,
  kind: ItemKind,
): number | undefined {
  return amounts?.[kind];
}

function quarterOfTarget(target: string | undefined): string | undefined {
  const period = periodOf(target);
  return period && quarterOf(period.start);
}

/** What falls due first, first; what has no target, last. */
function byTarget(one: RoadmapItem, other: RoadmapItem): number {
  const [due, otherDue] = [one, other].map(
    ({ data }) => periodOf(data.target)?.end ?? '9999-99-99',
  );
  return (due ?? '').localeCompare(otherDue ?? '');
}

function byShipping(one: RoadmapItem, other: RoadmapItem): number {
  return (other.shippedOn ?? '').localeCompare(one.shippedOn ?? '');
}
