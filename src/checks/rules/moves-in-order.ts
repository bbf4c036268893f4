import { exampleMoves } from '../example-moves.ts';
import { example } from '../example-platform.ts';
import { moveDefects } from '../move-defects.ts';
import { defineRule } from '../rule.ts';

export const movesInOrder = defineRule({
  id: 'moves-in-order',
  severity: 'error',
  summary: 'The moves of a roadmap item are listed oldest first.',
  why: 'The first row is the first promise. In any other order the page counts from the wrong one.',
  examples: {
    good: example(
      'roadmap/replay.md',
      '',
      exampleMoves(
        '| 2026-06-02 | 2026-Q2 | Two engineers left |',
        '| 2026-11-09 | 2026-Q3 | The audit found open points |',
      ),
    ),
    bad: example(
      'roadmap/replay.md',
      '',
      exampleMoves(
        '| 2026-11-09 | 2026-Q3 | The audit found open points |',
        '| 2026-06-02 | 2026-Q2 | Two engineers left |',
      ),
    ),
  },
  *check({ roadmap }) {
    for (const { item, defect } of moveDefects(roadmap, 'out-of-order')) {
      yield {
        at: defect.at,
        message: `The move of ${defect.on} stands after that of ${defect.after} in “${item.title}”.`,
        hint: 'Sort the rows by date, oldest first.',
      };
    }
  },
});
