import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapStageFacts = defineRule({
  id: 'roadmap-stage-facts',
  severity: 'warning',
  summary: 'An item has a result only once it shipped, and waits for nothing once it is over.',
  why: 'Facts of an earlier stage stay behind when only the stage is changed, and the page then tells two stories.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\nblocked: The audit.'),
    bad: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q1\nresult: { text: Nine teams replay., date: 2026-11-02 }',
    ),
  },
  *check({ roadmap }) {
    for (const { title, data, lane, at } of roadmap) {
      if (data.result && lane !== 'shipped') {
        yield {
          at: at('result'),
          message: `“${title}” is ${data.stage} and has a result.`,
          hint: 'Set `stage: shipped` if it has, or tell it in the text.',
        };
      }
      if (data.blocked !== undefined && (lane === 'shipped' || lane === 'stopped')) {
        yield {
          at: at('blocked'),
          message: `“${title}” is ${data.stage} and waits for something.`,
          hint: 'Take `blocked` out.',
        };
      }
    }
  },
});
