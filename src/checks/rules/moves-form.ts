import { quoted } from '#model/written-form.ts';
import { exampleMoves } from '../example-moves.ts';
import { example } from '../example-platform.ts';
import { moveDefects } from '../move-defects.ts';
import { defineRule } from '../rule.ts';

export const movesForm = defineRule({
  id: 'moves-form',
  severity: 'error',
  summary: 'The moves of a roadmap item are one table of dates, targets and reasons.',
  why: 'A row that can’t be read is not counted, and the item seems to have moved less often than it did.',
  examples: {
    good: example(
      'roadmap/replay.md',
      '',
      exampleMoves('| 2026-11-09 | 2026-Q3 | The audit found two open points |'),
    ),
    bad: example(
      'roadmap/replay.md',
      '',
      exampleMoves('| 9 November | 2026-Q3 | The audit found two open points |'),
    ),
  },
  *check({ roadmap }) {
    for (const { defect } of moveDefects(
      roadmap,
      'columns',
      'not-a-date',
      'not-a-target',
      'second-table',
      'elsewhere',
      'no-table',
    )) {
      const { at } = defect;
      switch (defect.kind) {
        case 'columns':
          yield {
            at,
            message: `The table of moves has the columns ${quoted(defect.found.join(' | '))}.`,
            hint: 'Give it the columns `| On | From | Why |`: when, away from which target, and why.',
          };
          break;
        case 'not-a-date':
          yield {
            at,
            message: `${quoted(defect.value)} is not a date that exists.`,
            hint: 'Write the day on which the target moved, such as `2026-11-09`.',
          };
          break;
        case 'not-a-target':
          yield {
            at,
            message: `${quoted(defect.value)} is not a target.`,
            hint: 'Write the target before the move: a quarter (`2026-Q4`), a month, a date or `none`.',
          };
          break;
        case 'second-table':
          yield {
            at,
            message: 'There is a second table of moves.',
            hint: 'Make one table of them, oldest move first.',
          };
          break;
        case 'elsewhere': {
          const { heading } = defect;
          const where = heading === undefined ? 'no heading' : quoted(heading);
          yield {
            at,
            message: `The table of moves stands under ${where}, where it is not read.`,
            hint: 'Put it under the heading `## Moves`.',
          };
          break;
        }
        case 'no-table':
          yield {
            at,
            message: `Under ${quoted(defect.heading)} there is no table, so nothing is read.`,
            hint: 'Write one with the columns `| On | From | Why |`, or take the heading out.',
          };
      }
    }
  },
});
