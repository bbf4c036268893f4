import type { Platform, RoadmapItem } from '#catalogue/catalogue.ts';
import { quarterOfItem } from '#catalogue/schedule.ts';
import { quarterAfter, quarterOf } from '#model/period.ts';
import { itemKinds, type ItemKind } from '#model/roadmap.ts';
import type { Format } from '#words/format.ts';
import type { Words } from '#words/en.ts';

/** How each quarter's capacity is divided, compared with the target mix. Only stated figures are used. */
export interface Balance {
  /** The kinds of work that capacity or items have. */
  kinds: ItemKind[];
  /** Oldest first. */
  rows: BalanceRow[];
  /** The rows to draw: from the last year on. */
  drawn: BalanceRow[];
  aim: Bar | undefined;
  /** The unit, if all quarters use the same. */
  unit: string | undefined;
}

export interface BalanceRow {
  quarter: string;
  unit: string | undefined;
  note: string | undefined;
  planned: Bar;
  spent: Bar | undefined;
  /** The number of items in the quarter, by kind, without stopped ones. */
  items: { kind: ItemKind; count: number }[];
  isNow: boolean;
}

/** Amounts side by side. Positions and widths are in percent of the widest bar. */
export interface Bar {
  parts: { kind: ItemKind; amount: number; start: number; width: number }[];
  total: number;
  /** The borders of the target mix. */
  aims: number[];
}

type Amounts = Partial<Record<ItemKind, number>>;

/** How many past quarters are drawn; the table has all. */
const drawnBefore = 4;

export function balanceOf(
  { data }: Pick<Platform, 'data'>,
  items: readonly RoadmapItem[],
  today: string,
): Balance {
  const capacity = (data.capacity ?? []).toSorted((one, other) =>
    one.quarter < other.quarter ? -1 : 1,
  );
  const aim: Amounts | undefined = data.balance;
  const widest = Math.max(
    ...capacity.flatMap(({ spent, ...planned }) => [sumOf(planned), sumOf(spent ?? {})]),
  );
  const now = quarterOf(today);
  const rows = capacity.map(({ quarter, unit, note, spent, ...planned }) => ({
    quarter,
    unit,
    note,
    planned: barOf(planned, aim, widest),
    spent: spent && barOf(spent, aim, widest),
    items: itemsIn(quarter, items),
    isNow: quarter === now,
  }));
  const units = new Set(rows.map(({ unit }) => unit));
  return {
    kinds: itemKinds.filter(
      (kind) =>
        [...capacity, ...capacity.map(({ spent }) => spent), aim].some(
          (amounts: Amounts | undefined) => amounts?.[kind] !== undefined,
        ) || rows.some((row) => row.items.some((counted) => counted.kind === kind)),
    ),
    rows,
    drawn: rows.filter(({ quarter }) => quarter >= quarterAfter(now, -drawnBefore)),
    aim: aim && barOf(aim, undefined, sumOf(aim)),
    unit: units.size === 1 ? [...units][0] : undefined,
  };
}

/** One line of a quarter's figures. */
export interface Line {
  name: string;
  parts: { kind: ItemKind; amount: number }[];
  total: number;
}

/** A quarter in figures: planned and spent capacity, if known, and the number of items. */
export function linesOf({ planned, spent, items }: BalanceRow, words: Words['roadmap']): Line[] {
  const counts = items.map(({ kind, count }) => ({ kind, amount: count }));
  const total = items.reduce((sum, { count }) => sum + count, 0);
  return [
    { name: words.planned, ...planned },
    ...(spent ? [{ name: words.spent, ...spent }] : []),
    { name: words.itemsOf, parts: counts, total },
  ];
}

/** The amount of a kind in the table; a dash if there is none. */
export function amountIn(
  parts: Line['parts'],
  kind: ItemKind,
  format: Pick<Format, 'number'>,
): string {
  const part = parts.find((each) => each.kind === kind);
  return part === undefined ? '–' : format.number(part.amount);
}

function barOf(amounts: Amounts, aim: Amounts | undefined, widest: number): Bar {
  const total = sumOf(amounts);
  let before = 0;
  const parts = itemKinds.flatMap((kind) => {
    const amount = amounts[kind];
    if (amount === undefined) return [];
    const part = {
      kind,
      amount,
      start: percentOf(before, widest),
      width: percentOf(amount, widest),
    };
    before += amount;
    return [part];
  });
  return { parts, total, aims: aim ? bordersOf(aim, total, widest) : [] };
}

/** The borders between the shares of a mix, on a bar of this total. */
function bordersOf(mix: Amounts, total: number, widest: number): number[] {
  const whole = sumOf(mix);
  let before = 0;
  return itemKinds
    .filter((kind) => mix[kind] !== undefined)
    .slice(0, -1)
    .map((kind) => {
      before += mix[kind] ?? 0;
      return percentOf((before / (whole || 1)) * total, widest);
    });
}

function itemsIn(quarter: string, items: readonly RoadmapItem[]): BalanceRow['items'] {
  const standing = items.filter(
    (item) => item.lane !== 'stopped' && quarterOfItem(item) === quarter,
  );
  return itemKinds
    .map((kind) => ({ kind, count: standing.filter(({ data }) => data.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

function sumOf(amounts: Amounts): number {
  return itemKinds.reduce((sum, kind) => sum + (amounts[kind] ?? 0), 0);
}

/** Two decimals are finer than screens show. */
function percentOf(amount: number, whole: number): number {
  return whole > 0 ? Math.round((amount / whole) * 10_000) / 100 : 0;
}
