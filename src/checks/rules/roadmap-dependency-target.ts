import { isOpen } from '#catalogue/lane.ts';
import { isLater } from '#catalogue/schedule.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapDependencyTarget = defineRule({
  id: 'roadmap-dependency-target',
  severity: 'warning',
  summary: 'No roadmap item has a target before that of an item it waits for.',
  why: 'It can’t ship before the other one, so one of the two targets is wrong.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q2\ndependsOn: [ordering]'),
      ...example('roadmap/ordering.md', 'stage: planned\ntarget: 2027-Q1'),
    },
    bad: {
      ...example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\ndependsOn: [ordering]'),
      ...example('roadmap/ordering.md', 'stage: planned\ntarget: 2027-Q2'),
    },
  },
  *check({ roadmap }) {
    for (const item of roadmap) {
      if (!isOpen(item)) continue;
      for (const other of item.dependsOn) {
        if (!isOpen(other) || !isLater(other, item)) continue;
        yield {
          at: item.at('target'),
          message: `“${item.title}” has the target ${item.data.target ?? ''}, but waits for “${other.title}”, whose target is ${other.data.target ?? ''}.`,
          hint: 'Move the target and record the old one, or remove the dependency.',
        };
      }
    }
  },
});
