import { compare } from '#model/compare.ts';
import { periodOf } from '#model/period.ts';
import type { Linked, Milestone, Move, RoadmapItem } from './catalogue.ts';
import { laneOf } from './lane.ts';
import { promisedTarget, shippedOn, stoppedOn } from './promise.ts';
import { byTarget } from './schedule.ts';

/** The milestones of an item, in the order in which they shipped or are due; otherwise as written. */
export function milestonesOf(
  { data, at }: Pick<Linked<'roadmap'>, 'data' | 'at'>,
  { today, fiscalStart }: { today: string; fiscalStart: number },
): Milestone[] {
  const milestones = (data.milestones ?? []).map((written, index): Milestone => {
    const { title, stage, target } = written;
    const own: Milestone['at'] = (...path) => at('milestones', index, ...path);
    const due = periodOf(target, fiscalStart);
    const moves = (written.moves ?? [])
      .map(({ on, from, why }, row): Move => {
        return { on, from, due: periodOf(from, fiscalStart), why, at: own('moves', row) };
      })
      .sort((one, other) => compare(one.on, other.on));
    return {
      title,
      at: own,
      data: written,
      state: stage,
      lane: laneOf(stage, { target, due }, today),
      due,
      moves,
      promised: promisedTarget(moves, target),
      shippedOn: shippedOn(written, undefined),
      stoppedOn: stoppedOn(written, moves),
    };
  });
  return milestones.sort((one, other) => byTarget(placed(one), placed(other)));
}

/** How many parts of an item have shipped, of those that were not stopped; undefined if none has. */
export function partsShipped({
  milestones,
}: Pick<RoadmapItem, 'milestones'>): { shipped: number; all: number } | undefined {
  const shipped = milestones.filter(({ lane }) => lane === 'shipped').length;
  const all = milestones.filter(({ lane }) => lane !== 'stopped').length;
  return shipped === 0 ? undefined : { shipped, all };
}

/** A milestone with the day on which it shipped in the place of its target. */
function placed({ due, data, shippedOn: day }: Milestone): Pick<Milestone, 'due' | 'data'> {
  return { due: periodOf(day) ?? due, data };
}
