import { example, exampleMoves } from '../example-platform.ts';
import { moveRows, unrecordedMoves } from '../move-rows.ts';
import { defineRule } from '../rule.ts';

const item = 'roadmap/replay.md';
const planned = 'stage: planned\ntarget: 2027-Q1';

export const roadmapMoveRecorded = defineRule({
  id: 'roadmap-move-recorded',
  severity: 'warning',
  summary: 'Every move of a target is in the table of moves.',
  why: `Without a record, a new target looks like the original one, and the delivery record is measured against the first
target. This rule needs the full Git history, and does nothing in a shallow clone.`,
  examples: {
    good: example(
      item,
      planned,
      exampleMoves('| 2026-11-09 | 2026-Q4 | The audit found open points |'),
    ),
    bad: example(item, planned),
    ports: {
      history: {
        targets: new Map([
          [
            item,
            {
              changes: [{ on: '2026-11-09', from: '2026-Q4', to: '2027-Q1' }],
              committed: '2027-Q1',
            },
          ],
        ]),
        redated: new Map(),
      },
    },
  },
  *check({ roadmap, platform, today }, { history }) {
    for (const each of roadmap) {
      const targets = history?.targets.get(each.file);
      if (!targets || each.draft) continue;
      const missing = unrecordedMoves(each, targets, {
        today,
        fiscalStart: platform.fiscalStart,
      });
      const fixes = moveRows(each, missing, platform.language);
      for (const [index, { on, from, to }] of missing.entries()) {
        yield {
          at: each.at('target'),
          message: `The target of “${each.title}” moved from ${from} to ${to ?? 'nothing'} on ${on}, but the move is not recorded.`,
          hint: `Add the row \`| ${on} | ${from} | why |\` under \`## Moves\`. \`--fix\` adds the row without the reason.`,
          fix: fixes[index],
        };
      }
    }
  },
});
