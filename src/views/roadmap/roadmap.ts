import { compare } from '#model/compare.ts';
import { lanes, type Lane, type RoadmapItem } from '#catalogue/catalogue.ts';
import { partsShipped } from '#catalogue/milestones.ts';
import { byTarget } from '#catalogue/schedule.ts';
import { periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import { isStated } from '#model/target.ts';
import { itemKinds, type ItemKind } from '#model/roadmap.ts';
import type { Words } from '#words/en.ts';

/** A lane of the board. Items not visible at first are in the rest. */
export interface LaneOfBoard {
  lane: Lane;
  items: RoadmapItem[];
  rest: RoadmapItem[];
}

/** Maximum visible items in a lane, and the minimum of shipped ones. */
const maxVisible = 12;
const least = 3;

/**
 * The board: every lane, including empty ones, with items by due date. Shipped items are newest first; those shipped
 * before the last two quarters are in the rest. Merged items are not on it: the ones that they went on in are.
 */
export function boardOf(items: readonly RoadmapItem[], today: string): LaneOfBoard[] {
  const since = periodOf(quarterAfter(quarterOf(today), -1))?.start ?? '';
  return lanes.map((lane) => {
    const own = items.filter((item) => item.lane === lane && item.state !== 'merged');
    if (lane !== 'shipped') return laneWith(lane, own.sort(byTarget), maxVisible);
    const recent = own.filter(({ shippedOn = '' }) => shippedOn >= since).length;
    return laneWith(lane, own.sort(byShipping), Math.min(Math.max(recent, least), maxVisible));
  });
}

/** Whether a lane has items that are due soon, but without dates. */
export function hasNear({ lane, items, rest }: LaneOfBoard): boolean {
  return lane === 'next' && [...items, ...rest].some(({ data }) => data.target === 'near');
}

/** Whether so many cards are visible that a printed page fits only their headings. */
export function isLong(board: readonly LaneOfBoard[]): boolean {
  return board.reduce((sum, { items }) => sum + items.length, 0) > maxVisible;
}

function laneWith(lane: Lane, items: RoadmapItem[], seen: number): LaneOfBoard {
  // Hiding a single item would save no space.
  const count = items.length === seen + 1 ? items.length : seen;
  return { lane, items: items.slice(0, count), rest: items.slice(count) };
}

/** The kinds of work that items have, in the order of the model. */
export function kindsOf(items: readonly RoadmapItem[]): ItemKind[] {
  return itemKinds.filter((kind) => items.some(({ data }) => data.kind === kind));
}

/** The item's target as it is written, with dates or a horizon; undefined for `none`. */
export function statedTarget({
  data,
}: {
  data: Pick<RoadmapItem['data'], 'target'>;
}): string | undefined {
  return isStated(data.target) ? data.target : undefined;
}

/** The items that an item waits for or was split from, and so on, by the name of each relation. */
export function relationsOf(
  { dependsOn, dependants, splitFrom, splitInto, mergedInto, mergedFrom }: RoadmapItem,
  w: Words['roadmap'],
): { name: string; items: readonly RoadmapItem[] }[] {
  return [
    { name: w.waitsFor, items: dependsOn },
    { name: w.waiting, items: dependants },
    { name: w.splitFrom, items: splitFrom ? [splitFrom] : [] },
    { name: w.splitInto, items: splitInto },
    { name: w.mergedInto, items: mergedInto ? [mergedInto] : [] },
    { name: w.mergedFrom, items: mergedFrom },
  ].filter(({ items }) => items.length > 0);
}

/** How many parts of an item have shipped, in words; undefined if none has, or if the whole item has. */
export function partsText(
  item: Pick<RoadmapItem, 'lane' | 'milestones'>,
  { roadmap }: Pick<Words, 'roadmap'>,
): string | undefined {
  const parts = item.lane === 'shipped' ? undefined : partsShipped(item);
  return parts && roadmap.partsShipped(parts.shipped, parts.all);
}

function byShipping(one: RoadmapItem, other: RoadmapItem): number {
  return compare(other.shippedOn ?? '', one.shippedOn ?? '');
}
