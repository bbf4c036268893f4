import { type Period, periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import type { DataOf } from '#model/kinds.ts';
import type { Lane, RoadmapItem } from './catalogue.ts';

/** A target with the days that it covers. */
interface Target {
  target: string | undefined;
  due: Period | undefined;
}

/** What an item is called: its stage, unless it was merged before it shipped. */
export function stateOf({
  stage,
  mergedInto,
}: Pick<DataOf<'roadmap'>, 'stage' | 'mergedInto'>): RoadmapItem['state'] {
  return mergedInto === undefined || stage === 'shipped' ? stage : 'merged';
}

/** The lane of an item. Every item has exactly one; what was merged has stopped, but is not on the board. */
export function laneOf(state: RoadmapItem['state'], target: Target, today: string): Lane {
  switch (state) {
    case 'in-progress':
    case 'preview':
      return 'now';
    case 'shipped':
      return 'shipped';
    case 'deferred':
    case 'withdrawn':
    case 'merged':
      return 'stopped';
    case 'planned':
      return isDueSoon(target, today) ? 'next' : 'later';
    case 'exploring':
      return 'later';
  }
}

/** Whether an item in this lane is open: neither shipped nor stopped. */
export function isOpen({ lane }: { lane: Lane }): boolean {
  return lane !== 'shipped' && lane !== 'stopped';
}

/** Whether the target ends by the end of next quarter, or is `near`; past targets count too. */
function isDueSoon({ target, due }: Target, today: string): boolean {
  const soon = periodOf(quarterAfter(quarterOf(today)));
  return target === 'near' || (due !== undefined && soon !== undefined && due.end <= soon.end);
}
