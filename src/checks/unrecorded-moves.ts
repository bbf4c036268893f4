import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { periodOf } from '#model/period.ts';
import type { TargetChange, TargetHistory } from './ports.ts';

/**
 * Changes of an item's target that its moves table lacks, oldest first; uncommitted ones count as today's. A more
 * precise target is not a move, and a target after `none` is a first promise.
 */
export function unrecordedMoves(
  { data, lane, moves }: RoadmapItem,
  { changes, committed }: TargetHistory,
  today: string,
): TargetChange[] {
  const all = [...changes];
  if (committed !== undefined && committed !== data.target)
    all.push({ on: today, from: committed, to: data.target });
  const told = moves.map(({ from }) => from);
  const isOver = lane === 'shipped' || lane === 'stopped';
  return all.filter(({ from, to }) => {
    if (from === 'none' || isWithin(to, from) || (to === undefined && isOver)) return false;
    const row = told.indexOf(from);
    if (row >= 0) told.splice(row, 1);
    return row < 0;
  });
}

function isWithin(to: string | undefined, from: string): boolean {
  const [inner, outer] = [periodOf(to), periodOf(from)];
  if (!inner || !outer) return to === from;
  return outer.start <= inner.start && inner.end <= outer.end;
}
