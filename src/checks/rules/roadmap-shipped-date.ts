import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapShippedDate = defineRule({
  id: 'roadmap-shipped-date',
  severity: 'error',
  summary: 'A day of shipping belongs to an item that has shipped, and is not in the future.',
  why: 'Stage and date would say two things. The board shows one of them, the quarter the other.',
  examples: {
    good: {
      ...example('roadmap/replay.md', 'stage: shipped\nshippedOn: 2026-11-02'),
      ...example('releases/replay.md', 'roadmap: replay'),
    },
    bad: example('roadmap/replay.md', 'stage: in-progress\ntarget: 2026-Q4\nshippedOn: 2026-11-02'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, at } of roadmap) {
      const { stage, shippedOn } = data;
      if (shippedOn === undefined) continue;
      if (stage !== 'shipped') {
        yield {
          at: at('shippedOn'),
          message: `“${title}” shipped on ${shippedOn} and is ${stage}.`,
          hint: 'Set `stage: shipped`, or take `shippedOn` out.',
        };
      } else if (shippedOn > today) {
        yield {
          at: at('shippedOn'),
          message: `“${title}” has shipped on ${shippedOn}, which is still to come.`,
          hint: 'Correct the date; a planned day is a `target`.',
        };
      }
    }
  },
});
