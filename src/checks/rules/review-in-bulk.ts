import { redatedTogether } from '#model/review.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const limits = 'services/queue/limits.md';

export const reviewInBulk = defineRule({
  id: 'review-in-bulk',
  severity: 'warning',
  dated: true,
  summary: `No commit gives a new review to more than ${redatedTogether} files that are otherwise as they were.`,
  why: `Nobody reads that many pages for one commit and finds nothing to mend. A review that was only stamped makes an old
page look fresh. It takes Git’s whole history to see this; in a shallow clone the rule is silent.`,
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
        message: `“${title}” got its review of ${redating.to} with ${files - 1} others on ${on}, in a commit that changed nothing else in them (${commit}).`,
        hint: 'Read it, and set `reviewed:` to that day; if it was read then, say so in an ignore with its reason.',
      };
    }
  },
});
