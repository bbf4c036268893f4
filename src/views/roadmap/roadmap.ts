import { lanes, type Lane, type RoadmapItem } from '#catalogue/catalogue.ts';
import { periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import { itemKinds, type ItemKind } from '#model/roadmap.ts';

/** A lane of the board; what is not seen at first is the rest. */
export interface LaneOfBoard {
  lane: Lane;
  items: RoadmapItem[];
  rest: RoadmapItem[];
}

/** How many items of a lane are seen at first at most, and of what shipped at least. */
const most = 12;
const least = 3;

/**
 * The board: every lane, empty ones included, with its items as they fall due. What shipped last comes first; what did
 * so before the last two quarters is among the rest.
 */
export function boardOf(items: readonly RoadmapItem[], today: string): LaneOfBoard[] {
  const since = periodOf(quarterAfter(quarterOf(today), -1))?.start ?? '';
  return lanes.map((lane) => {
    const own = items.filter((item) => item.lane === lane);
    if (lane !== 'shipped') return laneWith(lane, own.sort(byTarget), most);
    const recent = own.filter(({ shippedOn = '' }) => shippedOn >= since).length;
    return laneWith(lane, own.sort(byShipping), Math.min(Math.max(recent, least), most));
  });
}

/** Whether so many cards are seen at first that a printed sheet has room for their heads alone. */
export function isLong(board: readonly LaneOfBoard[]): boolean {
  return board.reduce((sum, { items }) => sum + items.length, 0) > most;
}

function laneWith(lane: Lane, items: RoadmapItem[], seen: number): LaneOfBoard {
  // A fold for a single one would be no shorter than that one.
  const count = items.length === seen + 1 ? items.length : seen;
  return { lane, items: items.slice(0, count), rest: items.slice(count) };
}

/** The kinds of work that items have, in the order of the model. */
export function kindsOf(items: readonly RoadmapItem[]): ItemKind[] {
  return itemKinds.filter((kind) => items.some(({ data }) => data.kind === kind));
}

/** Whether the roadmap promises the item for a time. */
export function hasTarget({ data }: Pick<RoadmapItem, 'data'>): boolean {
  return periodOf(data.target) !== undefined;
}

/** What falls due first, first; what has no target, last. */
function byTarget(one: RoadmapItem, other: RoadmapItem): number {
  const [due, otherDue] = [one, other].map(({ data }) => periodOf(data.target)?.end ?? '9999');
  return compare(due ?? '', otherDue ?? '');
}

function byShipping(one: RoadmapItem, other: RoadmapItem): number {
  return compare(other.shippedOn ?? '', one.shippedOn ?? '');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
