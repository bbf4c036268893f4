import { targetHint, targetsMeant } from '#model/target.ts';
import { quoted } from '#model/written-form.ts';
import { example, exampleMoves } from '../example-platform.ts';
import { moveDefects } from '../move-rows.ts';
import { defineRule } from '../rule.ts';

export const movesForm = defineRule({
  id: 'moves-form',
  severity: 'error',
  summary: 'The moves of a roadmap item are in one table of dates, targets and reasons.',
  why: 'A row that can’t be read is not counted, so the item seems to have moved less often.',
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
            hint: 'Use the columns `| On | From | Why |`: the date of the move, the old target, and the reason.',
          };
          break;
        case 'not-a-date':
          yield {
            at,
            message: `${quoted(defect.value)} is not a valid date.`,
            hint: 'Write the date when the target moved, such as `2026-11-09`.',
          };
          break;
        case 'not-a-target': {
          const meant = targetsMeant(defect.value);
          const [only] = meant;
          yield {
            at,
            message: `${quoted(defect.value)} is not a target.`,
            hint:
              meant.length > 0
                ? `Write ${meant.map((each) => `\`${each}\``).join(' or ')}.`
                : (targetHint(defect.value) ??
                  'Write the target before the move: a quarter (`2026-Q4`), another period, a horizon or `none`.'),
            fix: meant.length === 1 && only !== undefined ? { at, text: only } : undefined,
          };
          break;
        }
        case 'second-table':
          yield {
            at,
            message: 'There is a second table of moves.',
            hint: 'Merge the tables, oldest move first.',
          };
          break;
        case 'elsewhere': {
          const { heading } = defect;
          const where = heading === undefined ? 'no heading' : quoted(heading);
          yield {
            at,
            message: `The table of moves is under ${where}, where it is ignored.`,
            hint: 'Move it under the heading `## Moves`.',
          };
          break;
        }
        case 'no-table':
          yield {
            at,
            message: `There is no table under ${quoted(defect.heading)}.`,
            hint: 'Add one with the columns `| On | From | Why |`, or remove the heading.',
          };
      }
    }
  },
});
