import { periodOf } from '#model/period.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

/** Beyond as many years nobody plans; a year is mistyped. */
const years = 10;

export const roadmapTargetFar = defineRule({
  id: 'roadmap-target-far',
  severity: 'error',
  summary: 'No target lies more than ten years ahead.',
  why: 'It is a slip of the pen, `2062` for `2026`, and the item would stand alone at the end of an empty timeline.',
  examples: {
    good: example('roadmap/replay.md', 'target: 2027-Q1'),
    bad: example('roadmap/replay.md', 'target: 2072-Q1'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, at } of roadmap) {
      const year = periodOf(data.target)?.start.slice(0, 4);
      if (year === undefined || Number(year) <= Number(today.slice(0, 4)) + years) continue;
      yield {
        at: at('target'),
        message: `“${title}” is to come in ${year}.`,
        hint: 'Correct the year, or write `target: none`.',
      };
    }
  },
});
