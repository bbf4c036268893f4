import { isOpen } from '#catalogue/lane.ts';
import { example, exampleMoves } from '../example-platform.ts';
import { moveRows, unrecordedMoves } from '../move-rows.ts';
import { promisesIn } from '../promises.ts';
import { defineRule } from '../rule.ts';

const item = 'roadmap/replay.md';
const planned = 'stage: planned\ntarget: 2027-Q1';

export const roadmapMoveRecorded = defineRule({
  id: 'roadmap-move-recorded',
  severity: 'warning',
  summary: 'Every move of a target is among the moves of its item or milestone.',
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
    const { fiscalStart, language } = platform;
    for (const one of promisesIn(roadmap)) {
      const { name, title, item, isMilestone, at } = one;
      const known = history?.targets.get(item.file);
      const targets = isMilestone ? known?.milestones?.get(title) : known;
      if (!targets || item.draft) continue;
      // What has ended with its item promises nothing.
      const lane = isOpen(item) ? one.lane : item.lane;
      const missing = unrecordedMoves({ ...one, lane }, targets, { today, fiscalStart });
      const fixes = isMilestone ? [] : moveRows(item, missing, language);
      for (const [index, { on, from, to }] of missing.entries()) {
        yield {
          at: at('target'),
          message: `The target of ${name} moved from ${from} to ${to ?? 'nothing'} on ${on}, but the move is not recorded.`,
          hint: isMilestone
            ? `Add \`- { on: ${on}, from: ${from}, why: … }\` to \`moves:\` of the milestone, with the reason.`
            : `Add the row \`| ${on} | ${from} | why |\` under \`## Moves\`. \`--fix\` adds the row without the reason.`,
          fix: fixes[index],
        };
      }
    }
  },
});
