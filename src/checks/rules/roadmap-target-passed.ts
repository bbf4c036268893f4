import { periodOf } from '#model/period.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const settled = ['shipped', 'deferred', 'withdrawn'];

export const roadmapTargetPassed = defineRule({
  id: 'roadmap-target-passed',
  severity: 'warning',
  dated: true,
  summary: 'What has not shipped has a target that is still to come.',
  why: 'A target in the past promises nothing. Silence about it costs more trust than the delay.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q4'),
    bad: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q3'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, at } of roadmap) {
      const period = periodOf(data.target);
      if (settled.includes(data.stage) || !period || period.end >= today) continue;
      yield {
        at: at('target'),
        message: `The target of “${title}”, ${data.target ?? ''}, has passed and it is ${data.stage}.`,
        hint: 'Set `stage: shipped`, or the target that holds now, with the old one and the reason under `## Moves`.',
      };
    }
  },
});
