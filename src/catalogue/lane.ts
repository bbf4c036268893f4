import { periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import type { Stage } from '#model/roadmap.ts';
import type { Lane } from './catalogue.ts';

/** The lane of an item on the board. Every item has exactly one. */
export function laneOf(stage: Stage, target: string | undefined, today: string): Lane {
  switch (stage) {
    case 'in-progress':
    case 'preview':
      return 'now';
    case 'shipped':
      return 'shipped';
    case 'deferred':
    case 'withdrawn':
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

/** Whether the target ends by the end of next quarter; past targets count too. */
function isDueSoon(target: string | undefined, today: string): boolean {
  const due = periodOf(target);
  const horizon = periodOf(quarterAfter(quarterOf(today)));
  return due !== undefined && horizon !== undefined && due.end <= horizon.end;
}
