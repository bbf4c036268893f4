import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapStoppedDate = defineRule({
  id: 'roadmap-stopped-date',
  severity: 'warning',
  summary:
    'A deferred, withdrawn or merged item has a `stoppedOn` date, and no other item has one.',
  why: 'Feeds tell people when an item stops, and need a date for that.',
  examples: {
    good: example('roadmap/replay.md', 'stage: withdrawn\nstoppedOn: 2026-11-02'),
    bad: example('roadmap/replay.md', 'stage: withdrawn'),
  },
  *check({ roadmap, today }) {
    for (const { title, data, state, lane, stoppedOn, at } of roadmap) {
      if (lane !== 'stopped' && data.stoppedOn !== undefined) {
        yield {
          at: at('stoppedOn'),
          message: `“${title}” has the stop date ${data.stoppedOn} but is ${data.stage}.`,
          hint: 'Set `stage:` to `deferred` or `withdrawn`, or remove `stoppedOn`.',
        };
      } else if (lane === 'stopped' && stoppedOn === undefined) {
        yield {
          at: at(state === 'merged' ? 'mergedInto' : 'stage'),
          message: `“${title}” is ${state}, but the date is missing.`,
          hint: 'Add `stoppedOn:` with the date, or record the move that removed its target.',
        };
      } else if (stoppedOn !== undefined && stoppedOn > today) {
        yield {
          at: at('stoppedOn'),
          message: `The stop date of “${title}”, ${stoppedOn}, is in the future.`,
          hint: 'Correct the date.',
        };
      }
    }
  },
});
