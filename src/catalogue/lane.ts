import { type Period, periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import type { Stage } from '#model/roadmap.ts';
import type { Lane } from './catalogue.ts';

/** A target with the days that it covers. */
interface Target {
  target: string | undefined;
  due: Period | undefined;
}

/** The lane of an item on the board. Every item has exactly one. */
export function laneOf(stage: Stage, target: Target, today: string): Lane {
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

/** Whether the target ends by the end of next quarter, or is `near`; past targets count too. */
function isDueSoon({ target, due }: Target, today: string): boolean {
  const soon = periodOf(quarterAfter(quarterOf(today)));
  return target === 'near' || (due !== undefined && soon !== undefined && due.end <= soon.end);
}
