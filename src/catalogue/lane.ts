import { periodOf, quarterAfter, quarterOf } from '#model/period.ts';
import type { Stage } from '#model/roadmap.ts';
import type { Lane } from './catalogue.ts';

/** Where an item stands on the board; whatever its stage, target and today, it stands in one lane. */
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

/** Whether an item in this lane is still to come: neither shipped nor stopped. */
export function isOpen({ lane }: { lane: Lane }): boolean {
  return lane !== 'shipped' && lane !== 'stopped';
}

/** Whether the target ends by the end of the quarter after today's; a passed one does. */
function isDueSoon(target: string | undefined, today: string): boolean {
  const due = periodOf(target);
  const horizon = periodOf(quarterAfter(quarterOf(today)));
  return due !== undefined && horizon !== undefined && due.end <= horizon.end;
}
