import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapStoppedDate = defineRule({
  id: 'roadmap-stopped-date',
  severity: 'warning',
  summary: 'An item that was deferred or withdrawn says since when; no other has such a day.',
  why: 'Who waits for it is told by feeds, and without a day there is nothing to tell.',
  examples: {
    good: example('roadmap/replay.md', 'stage: withdrawn\nstoppedOn: 2026-11-02'),
    bad: example('roadmap/replay.md', 'stage: withdrawn'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, lane, stoppedOn, at } of roadmap) {
      if (lane !== 'stopped' && data.stoppedOn !== undefined) {
        yield {
          at: at('stoppedOn'),
          message: `“${title}” stopped on ${data.stoppedOn} and is ${data.stage}.`,
          hint: 'Set `stage:` to `deferred` or `withdrawn`, or take `stoppedOn` out.',
        };
      } else if (lane === 'stopped' && stoppedOn === undefined) {
        yield {
          at: at('stage'),
          message: `“${title}” is ${data.stage}, and nothing says since when.`,
          hint: 'Add `stoppedOn:` with the day, or the move that took its target away.',
        };
      } else if (stoppedOn !== undefined && stoppedOn > today) {
        yield {
          at: at('stoppedOn'),
          message: `“${title}” has stopped on ${stoppedOn}, which is still to come.`,
          hint: 'Correct the date.',
        };
      }
    }
  },
});
