import { redatedTogether } from '#model/review.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const limits = 'services/queue/limits.md';

export const reviewInBulk = defineRule({
  id: 'review-in-bulk',
  severity: 'warning',
  dated: true,
  summary: `No commit changes only the review date of more than ${redatedTogether} files.`,
  why: `Nobody reviews that many pages without finding something to fix. A new date without a review makes an old page look
current. This rule needs the full Git history, and does nothing in a shallow clone.`,
  examples: {
    good: example(limits, 'type: reference\nreviewed: 2026-11-09'),
    bad: example(limits, 'type: reference\nreviewed: 2026-11-02'),
    ports: {
      history: {
        targets: new Map(),
        redated: new Map([
          [limits, { commit: '4f1c2ab', on: '2026-11-02', to: '2026-11-02', files: 38 }],
        ]),
      },
    },
  },
  *check(catalogue, { history }) {
    if (!history || history.redated.size === 0) return;
    for (const { file, title, data, at } of catalogue.documents) {
      const redating = history.redated.get(file);
      if (!redating || !('reviewed' in data) || data.reviewed !== redating.to) continue;
      const { commit, on, files } = redating;
      yield {
        at: at('reviewed'),
        message: `The commit ${commit} of ${on} set the review date of “${title}” and ${files - 1} other files to ${redating.to} and changed nothing else in them.`,
        hint: 'Review the page and set `reviewed:` to today. If it was really reviewed, add an ignore with a reason.',
      };
    }
  },
});
