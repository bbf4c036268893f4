import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const settled = ['shipped', 'deferred', 'withdrawn'];

export const roadmapTargetPassed = defineRule({
  id: 'roadmap-target-passed',
  severity: 'warning',
  dated: true,
  summary: 'An open item has a target in the future.',
  why: 'A target in the past tells customers nothing. Saying nothing about a delay costs more trust than the delay itself.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q4'),
    bad: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q3'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, due, at } of roadmap) {
      if (settled.includes(data.stage) || !due || due.end >= today) continue;
      yield {
        at: at('target'),
        message: `The target of “${title}”, ${data.target ?? ''}, has passed, but it is still ${data.stage}.`,
        hint: 'Set `stage: shipped`, or set a new target and record the old one and the reason under `## Moves`.',
      };
    }
  },
});
