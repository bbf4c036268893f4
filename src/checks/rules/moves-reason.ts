import { example, exampleMoves } from '../example-platform.ts';
import { moveDefects } from '../move-rows.ts';
import { defineRule } from '../rule.ts';

export const movesReason = defineRule({
  id: 'moves-reason',
  severity: 'warning',
  summary: 'Every move of a roadmap item has a reason.',
  why: 'Customers accept a date that moves for a reason. Without a reason, they stop planning by it.',
  examples: {
    good: example(
      'roadmap/replay.md',
      '',
      exampleMoves('| 2026-11-09 | 2026-Q3 | The audit found open points |'),
    ),
    bad: example('roadmap/replay.md', '', exampleMoves('| 2026-11-09 | 2026-Q3 | |')),
  },
  *check({ roadmap }) {
    for (const { item, defect } of moveDefects(roadmap, 'no-reason')) {
      yield {
        at: defect.at,
        message: `A move of “${item.title}” has no reason.`,
        hint: 'Explain what happened in the column “Why”, in words that customers understand.',
      };
    }
  },
});
