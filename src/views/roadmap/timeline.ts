import { compare } from '#model/compare.ts';
import type { Milestone, RoadmapItem } from '#catalogue/catalogue.ts';
import {
  byTarget,
  duesOf,
  formerQuarters,
  quarterOfDue,
  quarterOfItem,
} from '#catalogue/schedule.ts';
import { quarterAfter, quarterOf, quartersOver } from '#model/period.ts';
import { type Horizon, horizons, isStated } from '#model/target.ts';
import type { Format } from '#words/format.ts';
import type { Words } from '#words/en.ts';
import { partsText } from './roadmap.ts';

/** A range of quarters, with a row for each item in it. */
export interface TimelinePart {
  quarters: string[];
  rows: TimelineRow[];
}

export interface TimelineRow {
  item: RoadmapItem;
  /** The item's quarter. */
  quarter: string;
  /** For each quarter: the item is `here`, was promised for it and `moved` later or `back`, or undefined. */
  cells: ('here' | 'moved' | 'back' | undefined)[];
  /** For each quarter: the milestones that shipped in it or are due in it, without those given up. */
  milestones: Milestone[][];
}

/** Every roadmap item once: around today, in earlier or later years, at a horizon, or without a target. */
export interface Timeline {
  /** The years before the quarters around today, oldest first. */
  earlier: TimelinePart[];
  around: TimelinePart;
  later: TimelinePart[];
  /** Those with items, nearest first. */
  horizons: { horizon: Horizon; items: RoadmapItem[] }[];
  without: RoadmapItem[];
}

/** How many quarters before and after today's are shown, if they are not empty. */
const before = 2;
const after = 3;

/** The roadmap by quarter. Items outside the quarters around today are grouped by year. */
export function timelineOf(items: readonly RoadmapItem[], today: string): Timeline {
  const now = quarterOf(today);
  const standing = items
    .map((item) => ({ item, quarter: quarterOfItem(item), former: formerQuarters(item) }))
    .sort((one, other) => bySchedule(one.item, other.item));
  const placed = standing.filter((each): each is Standing => each.quarter !== undefined);
  const undated = standing.flatMap(({ item, quarter }) => (quarter === undefined ? item : []));
  const [first, last] = [quarterAfter(now, -before), quarterAfter(now, after)];
  const inside = placed.filter(({ quarter }) => quarter >= first && quarter <= last);
  const shown = inside
    .flatMap(({ item, quarter, former }) => [quarter, ...former, ...quartersOfParts(item)])
    .filter((quarter) => quarter >= first && quarter <= last);
  return {
    earlier: byYear(placed.filter(({ quarter }) => quarter < first)),
    around: partOf(inside, quartersOver([now, ...shown])),
    later: byYear(placed.filter(({ quarter }) => quarter > last)),
    horizons: horizons
      .map((horizon) => ({
        horizon,
        items: undated.filter(({ data }) => data.target === horizon),
      }))
      .filter(({ items: own }) => own.length > 0),
    without: undated.filter(({ data }) => !isStated(data.target)),
  };
}

/** The column of today's quarter, from 1; undefined if it is not shown. */
export function nowColumn(quarters: readonly string[], today: string): number | undefined {
  return quarters.indexOf(quarterOf(today)) + 1 || undefined;
}

/** The text of a bar: the stage, the target unless the quarter says it all, and the first promise. */
export function barText(item: RoadmapItem, words: Words, format: Format): string {
  const { data } = item;
  const due = item.shippedOn === undefined ? item.due : undefined;
  const target = due && due.precision !== 'quarter' ? data.target : undefined;
  const was = formerPromise(item);
  return [
    words.stages[item.state],
    partsText(item, words),
    target && format.shortPeriod(target),
    was && words.roadmap.was(format.shortPeriod(was)),
    isFixed(item) && words.roadmap.hasDeadline,
    data.blocked && words.roadmap.isBlocked,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Whether the target can’t move. A soft deadline may pass. */
export function isFixed({ deadline }: Pick<RoadmapItem, 'deadline'>): boolean {
  return deadline !== undefined && deadline.kind !== 'soft';
}

/** The milestones of a row with their dates, for narrow screens, whose columns have no room for titles. */
export function milestonesText(row: TimelineRow['milestones'], format: Format): string {
  return row
    .flat()
    .map((part) => `${part.title}: ${format.period(part.shippedOn ?? part.data.target ?? '')}`)
    .join('; ');
}

/** The first promise if the bar does not show it: its quarter if it was as close as that, otherwise as written. */
function formerPromise(item: RoadmapItem): string | undefined {
  const { promised, shippedOn, data } = item;
  const first =
    duesOf(item)[[...item.moves.map(({ from }) => from), data.target].findIndex(isStated)];
  const isClose = first !== undefined && ['date', 'month', 'quarter'].includes(first.precision);
  if (isClose && quarterOfDue(first) !== quarterOfItem(item)) return quarterOfDue(first);
  const isMet = first && shippedOn && first.start <= shippedOn && shippedOn <= first.end;
  const isShown = promised === data.target && (isClose || shippedOn === undefined);
  return isShown || (isMet && !isClose) ? undefined : promised;
}

interface Standing {
  item: RoadmapItem;
  quarter: string;
  former: string[];
}

function partsIn({ milestones }: RoadmapItem): Milestone[] {
  return milestones.filter(({ lane }) => lane !== 'stopped');
}

function quartersOfParts(item: RoadmapItem): string[] {
  return partsIn(item).flatMap((part) => quarterOfItem(part) ?? []);
}

function byYear(standing: readonly Standing[]): TimelinePart[] {
  const years = Map.groupBy(standing, ({ quarter }) => quarter.slice(0, 4));
  return [...years.values()].map((year) =>
    partOf(year, quartersOver(year.map(({ quarter }) => quarter))),
  );
}

function partOf(standing: readonly Standing[], quarters: string[]): TimelinePart {
  return {
    quarters,
    rows: standing.map(({ item, quarter, former }) => ({
      item,
      quarter,
      cells: quarters.map((column) => {
        if (column === quarter) return 'here';
        if (!former.includes(column)) return undefined;
        return column < quarter ? 'moved' : 'back';
      }),
      milestones: quarters.map((column) =>
        partsIn(item).filter((part) => quarterOfItem(part) === column),
      ),
    })),
  };
}

/** By the date on which an item shipped or its target ends. Items without one come last. */
function bySchedule(one: RoadmapItem, other: RoadmapItem): number {
  const [day, otherDay] = [one, other].map(({ shippedOn, due }) => shippedOn ?? due?.end);
  return day !== undefined && otherDay !== undefined
    ? compare(day, otherDay)
    : Number(day === undefined) - Number(otherDay === undefined) || byTarget(one, other);
}
