import { example } from '../example-platform.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

export const roadmapShippedDate = defineRule({
  id: 'roadmap-shipped-date',
  severity: 'error',
  summary:
    'Only an item or milestone that has shipped has a `shippedOn` date, and the date is not in the future.',
  why: 'Otherwise the stage and the date contradict each other: the board shows the stage, the quarter shows the date.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'stage: shipped\nshippedOn: 2026-11-02'),
      ...example('releases/replay.md', 'roadmap: replay'),
    },
    bad: example('roadmap/replay.md', 'stage: in-progress\ntarget: 2026-Q4\nshippedOn: 2026-11-02'),
  },
  *check({ roadmap, today }) {
    for (const { name, data, shippedOn: day, isMilestone, at } of promisesIn(roadmap)) {
      const { stage, shippedOn } = data;
      if (shippedOn === undefined) {
        // No release names a milestone, so nothing else can say when it shipped.
        if (!isMilestone || stage !== 'shipped' || (day !== undefined && day <= today)) continue;
        yield {
          at: at('stage'),
          message: `${name} has shipped, but ${day === undefined ? 'the date is missing' : `its target, ${day}, is in the future`}.`,
          hint: 'Add `shippedOn:` with the date on which it shipped, or correct the stage.',
        };
      } else if (stage !== 'shipped') {
        yield {
          at: at('shippedOn'),
          message: `${name} has the shipping date ${shippedOn} but is ${stage}.`,
          hint: 'Set `stage: shipped`, or remove `shippedOn`.',
        };
      } else if (shippedOn > today) {
        yield {
          at: at('shippedOn'),
          message: `The shipping date of ${name}, ${shippedOn}, is in the future.`,
          hint: 'Correct the date. For a planned date, use `target`.',
        };
      }
    }
  },
});
