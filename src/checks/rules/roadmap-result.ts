import { daysBetween } from '#model/period.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const days = 90;

export const roadmapResult = defineRule({
  id: 'roadmap-result',
  severity: 'warning',
  dated: true,
  summary: `An item that shipped more than ${days} days ago has a result.`,
  why: 'The item promised an outcome. Readers want to know whether it was achieved.',
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
        message: `“${title}” shipped ${since} days ago but has no result.`,
        hint: 'Add `result:` with a sentence and a date. “Not used yet” is also a result.',
      };
    }
  },
});
