import { isOpen } from '#catalogue/lane.ts';
import { example } from '../example-platform.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

const promised = ['planned', 'in-progress', 'preview'];

export const roadmapTarget = defineRule({
  id: 'roadmap-target',
  severity: 'warning',
  summary: 'An item or milestone that is planned, in progress or in preview has a target.',
  why: 'Customers plan around it. If there is no date yet, `near`, `mid` or `far` says how far ahead it is, and `none` that nothing is promised.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1'),
    bad: example('roadmap/replay.md', 'stage: planned'),
  },
  *check({ roadmap }) {
    for (const { name, data, lane, item, at } of promisesIn(roadmap)) {
      if (!promised.includes(data.stage) || data.target !== undefined) continue;
      // What was merged, or has ended with its item, promises nothing.
      if (!isOpen({ lane }) || !isOpen(item)) continue;
      yield {
        at: at('stage'),
        message: `${name} is ${data.stage} but has no target.`,
        hint: 'Add `target:` with a quarter, another period, a horizon (`near`, `mid`, `far`), or `none`.',
      };
    }
  },
});
