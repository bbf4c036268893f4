import { daysBetween } from '#model/period.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const days = 90;

export const roadmapResult = defineRule({
  id: 'roadmap-result',
  severity: 'warning',
  dated: true,
  summary: `What shipped ${days} days ago says what came of it.`,
  why: 'An outcome was promised. Whether it came about is what the next promise is measured by.',
  examples: {
    good: {
      ...example(
        'roadmap/replay.md',
        'stage: shipped\nresult: { text: Nine teams replay by themselves., date: 2026-10-01 }',
      ),
      ...example('releases/replay.md', 'date: 2026-06-01\nroadmap: replay'),
    },
    bad: {
      ...example('roadmap/replay.md', 'stage: shipped'),
      ...example('releases/replay.md', 'date: 2026-06-01\nroadmap: replay'),
    },
  },
  *check({ roadmap, today }) {
    for (const { title, data, shippedOn, at } of roadmap) {
      if (data.stage !== 'shipped' || shippedOn === undefined || data.result !== undefined)
        continue;
      const since = daysBetween(shippedOn, today);
      if (since <= days) continue;
      yield {
        at: at('stage'),
        message: `“${title}” shipped ${since} days ago and does not say what came of it.`,
        hint: 'Add `result:` with a sentence and its date; “not used yet” is a result.',
      };
    }
  },
});
