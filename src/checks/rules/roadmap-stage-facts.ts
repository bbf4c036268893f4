import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapStageFacts = defineRule({
  id: 'roadmap-stage-facts',
  severity: 'warning',
  summary: 'Only a shipped item has a result, and only an open item is blocked.',
  why: 'When only the stage changes, old facts stay behind and contradict it.',
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
          message: `“${title}” is ${data.stage} but has a result.`,
          hint: 'Set `stage: shipped` if it has shipped. Otherwise move the result into the text.',
        };
      }
      if (data.blocked !== undefined && (lane === 'shipped' || lane === 'stopped')) {
        yield {
          at: at('blocked'),
          message: `“${title}” is ${data.stage} but also blocked.`,
          hint: 'Remove `blocked`.',
        };
      }
    }
  },
});
