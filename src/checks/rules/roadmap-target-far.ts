import { example } from '../example-platform.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

/** A target further ahead is most likely a typo. */
const years = 10;

export const roadmapTargetFar = defineRule({
  id: 'roadmap-target-far',
  severity: 'error',
  summary: 'No target is more than ten years ahead.',
  why: 'It is probably a typo, such as `2062` for `2026`, and stretches the timeline.',
  examples: {
    good: example('roadmap/replay.md', 'target: 2027-Q1'),
    bad: example('roadmap/replay.md', 'target: 2072-Q1'),
  },
  *check({ roadmap, today }) {
    for (const { name, due, at } of promisesIn(roadmap)) {
      const year = due?.end.slice(0, 4);
      if (year === undefined || Number(year) <= Number(today.slice(0, 4)) + years) continue;
      yield {
        at: at('target'),
        message: `The target of ${name} is in ${year}.`,
        hint: 'Correct the year, or write `target: none`.',
      };
    }
  },
});
