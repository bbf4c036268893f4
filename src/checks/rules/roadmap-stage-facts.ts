import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapStageFacts = defineRule({
  id: 'roadmap-stage-facts',
  severity: 'warning',
  summary:
    'Only a shipped item has a result, only an open item is blocked, and no shipped item is merged.',
  why: 'When only the stage changes, old facts stay behind and contradict it.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\nblocked: The audit.'),
    bad: example(
      'roadmap/replay.md',
      'stage: planned\ntarget: 2027-Q1\nresult: { text: Nine teams replay., date: 2026-11-02 }',
    ),
  },
  *check({ roadmap }) {
    for (const { title, data, state, lane, at } of roadmap) {
      if (data.result && lane !== 'shipped') {
        yield {
          at: at('result'),
          message: `“${title}” is ${state} but has a result.`,
          hint: 'Set `stage: shipped` if it has shipped. Otherwise move the result into the text.',
        };
      }
      if (data.blocked !== undefined && (lane === 'shipped' || lane === 'stopped')) {
        yield {
          at: at('blocked'),
          message: `“${title}” is ${state} but also blocked.`,
          hint: 'Remove `blocked`.',
        };
      }
      if (data.mergedInto !== undefined && state === 'shipped') {
        yield {
          at: at('mergedInto'),
          message: `“${title}” has shipped but is also merged into “${data.mergedInto}”.`,
          hint: 'Remove `mergedInto`, or set the stage that it had when it was merged.',
        };
      }
    }
  },
});
