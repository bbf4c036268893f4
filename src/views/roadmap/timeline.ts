import { compare } from '#model/compare.ts';
import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { formerQuarters, quarterOfItem, quarterOfTarget } from '#catalogue/schedule.ts';
import { periodOf, quarterAfter, quarterOf, quartersOver } from '#model/period.ts';
import type { Format } from '#words/format.ts';
import type { Words } from '#words/en.ts';

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
}

/** Every roadmap item once: around today, in earlier or later years, or without a target. */
export interface Timeline {
  /** The years before the quarters around today, oldest first. */
  earlier: TimelinePart[];
  around: TimelinePart;
  later: TimelinePart[];
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
    .sort((one, other) => compare(dueOf(one.item), dueOf(other.item)));
  const placed = standing.filter((each): each is Standing => each.quarter !== undefined);
  const [first, last] = [quarterAfter(now, -before), quarterAfter(now, after)];
  const inside = placed.filter(({ quarter }) => quarter >= first && quarter <= last);
  const shown = inside
    .flatMap(({ quarter, former }) => [quarter, ...former])
    .filter((quarter) => quarter >= first && quarter <= last);
  return {
    earlier: byYear(placed.filter(({ quarter }) => quarter < first)),
    around: partOf(inside, quartersOver([now, ...shown])),
    later: byYear(placed.filter(({ quarter }) => quarter > last)),
    without: standing.filter(({ quarter }) => quarter === undefined).map(({ item }) => item),
  };
}

/** The column of today's quarter, from 1; undefined if it is not shown. */
export function nowColumn(quarters: readonly string[], today: string): number | undefined {
  return quarters.indexOf(quarterOf(today)) + 1 || undefined;
}

/** The text of a bar: the stage, the target if it is more precise than a quarter, and the first promise. */
export function barText(item: RoadmapItem, words: Words, format: Format): string {
  const { data, promised } = item;
  const due = item.shippedOn === undefined ? periodOf(data.target) : undefined;
  const close = due && due.precision !== 'quarter' ? data.target : undefined;
  const first = quarterOfTarget(promised);
  const was = first === quarterOfItem(item) ? promised !== data.target && promised : first;
  return [
    words.stages[data.stage],
    close && format.shortPeriod(close),
    was && words.roadmap.was(format.shortPeriod(was)),
    data.deadline && words.roadmap.hasDeadline,
    data.blocked && words.roadmap.isBlocked,
  ]
    .filter(Boolean)
    .join(', ');
}

interface Standing {
  item: RoadmapItem;
  quarter: string;
  former: string[];
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
    })),
  };
}

/** The date on which an item shipped or its target ends. Items without one come last. */
function dueOf({ shippedOn, data }: RoadmapItem): string {
  return shippedOn ?? periodOf(data.target)?.end ?? '9999';
}
