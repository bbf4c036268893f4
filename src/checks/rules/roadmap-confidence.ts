import { isOpen } from '#catalogue/lane.ts';
import { isStated } from '#model/target.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const roadmapConfidence = defineRule({
  id: 'roadmap-confidence',
  severity: 'warning',
  summary: 'Only an open item with a target has a confidence.',
  why: 'It says how sure the target is. Without a target, or once the item has shipped or stopped, readers can’t tell what it means.',
  examples: {
    good: example('roadmap/replay.md', 'stage: planned\ntarget: 2027-Q1\nconfidence: medium'),
    bad: example('roadmap/replay.md', 'stage: exploring\nconfidence: low'),
  },
  *check({ roadmap }) {
    for (const item of roadmap) {
      const { title, data, state, at } = item;
      if (data.confidence === undefined) continue;
      if (!isOpen(item)) {
        yield {
          at: at('confidence'),
          message: `“${title}” is ${state}, but its target still has the confidence ${data.confidence}.`,
          hint: 'Remove `confidence`.',
        };
      } else if (!isStated(data.target)) {
        yield {
          at: at('confidence'),
          message: `“${title}” has the confidence ${data.confidence}, but no target.`,
          hint: 'Add the target that you mean, or a horizon (`near`, `mid`, `far`). Otherwise remove `confidence`.',
        };
      }
    }
  },
});
