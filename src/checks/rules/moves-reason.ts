import { exampleMoves } from '../example-moves.ts';
import { example } from '../example-platform.ts';
import { moveDefects } from '../move-defects.ts';
import { defineRule } from '../rule.ts';

export const movesReason = defineRule({
  id: 'moves-reason',
  severity: 'warning',
  summary: 'Every move of a roadmap item says why.',
  why: 'Customers forgive a date that moved. A date that moved without a word makes them stop planning by it.',
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
        message: `“${item.title}” moved and does not say why.`,
        hint: 'Write in the column “Why” what happened, in words for customers.',
      };
    }
  },
});
