import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const reviewInFuture = defineRule({
  id: 'review-in-future',
  severity: 'warning',
  dated: true,
  summary: 'No review lies in the future.',
  why: 'A review is what somebody did. A date to come makes the page look fresh for longer than it is.',
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
        message: `“${title}” was reviewed on ${data.reviewed}, which is still to come.`,
        hint: 'Write the day on which somebody read it last.',
      };
    }
  },
});
