import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const reviewInFuture = defineRule({
  id: 'review-in-future',
  severity: 'warning',
  dated: true,
  summary: 'No review date is in the future.',
  why: 'A review has already happened. A future date makes the page look current for too long.',
  examples: {
    good: example('services/queue/limits.md', 'type: reference\nreviewed: 2026-11-02'),
    bad: example('services/queue/limits.md', 'type: reference\nreviewed: 2027-11-02'),
  },
  *check(catalogue) {
    for (const { title, data, at } of catalogue.documents) {
      if (!('reviewed' in data) || data.reviewed === undefined || data.reviewed <= catalogue.today)
        continue;
      yield {
        at: at('reviewed'),
        message: `The review date of “${title}”, ${data.reviewed}, is in the future.`,
        hint: 'Write the date of the last review.',
      };
    }
  },
});
