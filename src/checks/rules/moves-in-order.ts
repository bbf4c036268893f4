import { example, exampleMoves } from '../example-platform.ts';
import { moveDefects } from '../move-rows.ts';
import { defineRule } from '../rule.ts';

export const movesInOrder = defineRule({
  id: 'moves-in-order',
  severity: 'error',
  summary: 'The moves of a roadmap item or milestone are listed oldest first.',
  why: 'The first row is the first target. In any other order, delays are counted from the wrong one.',
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
        message: `In “${item.title}”, the move of ${defect.on} comes after the move of ${defect.after}.`,
        hint: 'Sort the rows by date, oldest first.',
      };
    }
    for (const item of roadmap) {
      for (const { title, data, at } of item.milestones) {
        for (const [index, { on }] of (data.moves ?? []).entries()) {
          const before = data.moves?.[index - 1]?.on;
          if (before === undefined || before <= on) continue;
          yield {
            at: at('moves', index),
            message: `In “${title}” in “${item.title}”, the move of ${on} comes after the move of ${before}.`,
            hint: 'Sort the moves by date, oldest first.',
          };
        }
      }
    }
  },
});
