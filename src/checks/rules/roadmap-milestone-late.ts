import { isOpen } from '#catalogue/lane.ts';
import { isLater } from '#catalogue/schedule.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapMilestoneLate = defineRule({
  id: 'roadmap-milestone-late',
  severity: 'warning',
  summary: 'No milestone is later than its item.',
  why: 'An item is done when all of its parts are. If a part is later, readers can’t tell which of the two dates holds.',
  examples: {
    good: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q2\nmilestones: [{ title: Preview, stage: planned, target: 2027-Q1 }]',
    ),
    bad: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q1\nmilestones: [{ title: For all plans, stage: planned, target: 2027-Q2 }]',
    ),
  },
  *check({ roadmap }) {
    for (const item of roadmap) {
      for (const { title, data, due, lane, at } of item.milestones) {
        if (!isOpen({ lane })) continue;
        if (item.lane === 'shipped') {
          yield {
            at: at('stage'),
            message: `“${item.title}” has shipped, but its milestone “${title}” is still ${data.stage}.`,
            hint: 'Set the stage of the milestone, or that of the item. A milestone given up is `withdrawn`.',
          };
        } else if (isLater({ data, due }, item)) {
          yield {
            at: at('target'),
            message: `The target of “${title}”, ${data.target ?? ''}, is later than ${item.data.target ?? ''}, the target of “${item.title}”.`,
            hint: 'Correct the wrong one. The item’s target is the day on which all of its parts have shipped.',
          };
        }
      }
    }
  },
});
