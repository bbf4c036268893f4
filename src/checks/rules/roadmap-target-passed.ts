import { isOpen } from '#catalogue/lane.ts';
import { example } from '../example-platform.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

export const roadmapTargetPassed = defineRule({
  id: 'roadmap-target-passed',
  severity: 'warning',
  dated: true,
  summary: 'An open item or milestone has a target in the future.',
  why: 'A target in the past tells customers nothing. Saying nothing about a delay costs more trust than the delay itself.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q4'),
    bad: example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q3'),
  },
  *check({ roadmap, today }) {
    for (const { name, data, lane, due, item, isMilestone, at } of promisesIn(roadmap)) {
      // With its item, a milestone has shipped or stopped too.
      if (!isOpen({ lane }) || !isOpen(item) || !due || due.end >= today) continue;
      yield {
        at: at('target'),
        message: `The target of ${name}, ${data.target ?? ''}, has passed, but it is still ${data.stage}.`,
        hint: `Set \`stage: shipped\`, or set a new target and record the old one and the reason ${isMilestone ? 'in its `moves`' : 'under `## Moves`'}.`,
      };
    }
  },
});
