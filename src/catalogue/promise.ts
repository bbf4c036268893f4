import type { DataOf } from '#model/kinds.ts';
import { periodOf } from '#model/period.ts';
import { isStated } from '#model/target.ts';
import type { ValidEntry } from '#source/entry.ts';
import type { Deadline, Move } from './catalogue.ts';
import { stateOf } from './lane.ts';

/**
 * The first promised target, with dates or a horizon: the oldest that a move changed, otherwise the current one.
 * Undefined for `none`.
 */
export function promisedTarget(
  moves: readonly Move[],
  target: string | undefined,
): string | undefined {
  return [...moves.map(({ from }) => from), target].find(isStated);
}

/** The date of the latest release that names an item, by item id. Drafts don't count. */
export function releasedOn(releases: Iterable<ValidEntry<'release'>>): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { data } of releases) {
    if (data.roadmap === undefined || data.draft) continue;
    const known = dates.get(data.roadmap);
    if (known === undefined || known < data.date) dates.set(data.roadmap, data.date);
  }
  return dates;
}

/**
 * When a shipped item shipped: as stated, otherwise the date of its release, otherwise its target if that is a date.
 */
export function shippedOn(
  data: Pick<DataOf<'roadmap'>, 'stage' | 'target' | 'shippedOn'>,
  released: string | undefined,
): string | undefined {
  if (data.stage !== 'shipped') return undefined;
  const due = periodOf(data.target);
  return data.shippedOn ?? released ?? (due?.precision === 'date' ? due.end : undefined);
}

/** Why a target can’t move, in whichever form it is written. */
export function deadlineOf({
  deadline,
}: Pick<DataOf<'roadmap'>, 'deadline'>): Deadline | undefined {
  return typeof deadline === 'string'
    ? { why: deadline, date: undefined, kind: undefined }
    : deadline;
}

/** When a deferred, withdrawn or merged item stopped: as stated, otherwise on its last move. */
export function stoppedOn(
  data: Pick<DataOf<'roadmap'>, 'stage' | 'stoppedOn' | 'mergedInto'>,
  moves: readonly Move[],
): string | undefined {
  if (!['deferred', 'withdrawn', 'merged'].includes(stateOf(data))) return undefined;
  return data.stoppedOn ?? moves.at(-1)?.on;
}
