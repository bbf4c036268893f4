import { compare } from '#model/compare.ts';
import type { DataOf } from '#model/kinds.ts';
import { periodOf, quarterOf } from '#model/period.ts';
import { quarterAddress } from './address.ts';
import type { Collection, Handover, Move, RoadmapItem, Survey } from './catalogue.ts';
import { collectionOf } from './collection.ts';
import { duesOf, quarterOfDue, quarterOfItem } from './schedule.ts';

/** What was promised for a quarter, and what happened. */
export interface Quarter {
  /** `2026-Q4`. */
  id: string;
  address: string;
  /** Its first and last day. */
  start: string;
  end: string;
  promises: QuarterPromise[];
  /** In the order in which they shipped; those whose day is unknown count where they were planned. */
  shipped: RoadmapItem[];
  /** Moves made in the quarter, in order, from and to any quarter. */
  moves: { item: RoadmapItem; move: Move; to: string | undefined }[];
  /** Items stopped in the quarter, or planned for it if the day is unknown. */
  stopped: RoadmapItem[];
  capacity: NonNullable<DataOf<'platform'>['capacity']>[number] | undefined;
  /** Surveys with scores that were published in the quarter. */
  surveys: Survey[];
  /** Duties that changed layer with items shipped in the quarter. */
  handovers: Handover[];
}

/** An item that was once planned for a quarter, and what happened to it. */
export interface QuarterPromise {
  item: RoadmapItem;
  /** Shipped in the quarter or within its target, shipped in another quarter, moved to another, stopped in it or in another, or still planned. */
  became: 'kept' | 'shipped' | 'moved' | 'stopped' | 'stopped-elsewhere' | 'open';
}

interface Content {
  roadmap: Iterable<RoadmapItem>;
  surveys: Iterable<Survey>;
  platform: { data: Pick<DataOf<'platform'>, 'capacity'> };
}

/** The quarters in which anything happened or is planned, oldest first. */
export function quartersOf(content: Content): Collection<Quarter> {
  const items = [...content.roadmap];
  const { capacity = [] } = content.platform.data;
  const scored = [...content.surveys].filter(({ scores }) => scores.length > 0);
  const ids = [
    ...items.flatMap(quartersNaming),
    ...capacity.map(({ quarter }) => quarter),
    ...scored.map(({ data }) => quarterOf(data.date)),
  ];
  return collectionOf(
    [...new Set(ids)].sort().map((id) => {
      const shipped = items
        .filter((item) => item.lane === 'shipped' && quarterOfItem(item) === id)
        .sort((one, other) => compare(one.shippedOn ?? '', other.shippedOn ?? ''));
      return {
        id,
        address: quarterAddress(id),
        ...spanOf(id),
        promises: items
          .filter((item) => promisedIn(item).includes(id))
          .map((item) => ({ item, became: becameOf(item, id) })),
        shipped,
        moves: items
          .flatMap(movesOf)
          .filter(({ move }) => isIn(id, move.on))
          .sort((one, other) => compare(one.move.on, other.move.on)),
        stopped: items.filter((item) => item.lane === 'stopped' && stoppedIn(item) === id),
        capacity: capacity.find(({ quarter }) => quarter === id),
        surveys: scored.filter(({ data }) => isIn(id, data.date)),
        handovers: shipped.flatMap(({ handovers }) => handovers),
      };
    }),
  );
}

/** Every quarter that concerns an item. */
function quartersNaming(item: RoadmapItem): string[] {
  const days = [item.shippedOn, item.stoppedOn, ...item.moves.map(({ on }) => on)];
  return [
    ...promisedIn(item),
    ...days.filter((day) => day !== undefined).map((day) => quarterOf(day)),
  ];
}

/** The quarters of its targets, from the first on, without repeats. */
function promisedIn(item: RoadmapItem): string[] {
  const quarters = duesOf(item).map(quarterOfDue);
  return [...new Set(quarters.filter((quarter) => quarter !== undefined))];
}

function becameOf(item: RoadmapItem, quarter: string): QuarterPromise['became'] {
  if (item.lane === 'stopped') {
    if (promisedIn(item).at(-1) !== quarter) return 'moved';
    return stoppedIn(item) === quarter ? 'stopped' : 'stopped-elsewhere';
  }
  const isHere = quarterOfItem(item) === quarter;
  if (item.lane === 'shipped') return isHere || isWithinPromise(item, quarter) ? 'kept' : 'shipped';
  return isHere ? 'open' : 'moved';
}

/** Whether an item shipped within a target that ends in the quarter, as one of a half-year may in its first quarter. */
function isWithinPromise(item: RoadmapItem, quarter: string): boolean {
  const { shippedOn } = item;
  return duesOf(item).some(
    (due) =>
      due !== undefined &&
      shippedOn !== undefined &&
      quarterOfDue(due) === quarter &&
      due.start <= shippedOn &&
      shippedOn <= due.end,
  );
}

/** An item's moves, each with its new target. */
function movesOf(item: RoadmapItem): Quarter['moves'] {
  return item.moves.map((move, index) => ({
    item,
    move,
    to: item.moves[index + 1]?.from ?? item.data.target,
  }));
}

function stoppedIn(item: RoadmapItem): string | undefined {
  return item.stoppedOn === undefined ? quarterOfItem(item) : quarterOf(item.stoppedOn);
}

function isIn(quarter: string, day: string | undefined): boolean {
  return day !== undefined && quarterOf(day) === quarter;
}

function spanOf(quarter: string): { start: string; end: string } {
  const { start = quarter, end = quarter } = periodOf(quarter) ?? {};
  return { start, end };
}
