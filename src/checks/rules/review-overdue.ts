import type { Catalogue, Guide, Matrix, ServiceDoc, Service } from '#catalogue/catalogue.ts';
import { reviewDue } from '#model/review.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  severity: 'warning',
  dated: true,
  summary: 'No review is overdue.',
  why: 'A page that nobody has reviewed for a year is only correct by luck. The page tells its readers; this rule tells its owner.',
  examples: {
    good: example(
      'services/queue/limits.md',
      'type: reference\nreviewed: 2026-11-02\nreviewEvery: 90d',
    ),
    bad: example(
      'services/queue/limits.md',
      'type: reference\nreviewed: 2026-06-02\nreviewEvery: 90d',
    ),
  },
  *check(catalogue) {
    for (const { title, data, at } of reviewedDocuments(catalogue)) {
      if (data.reviewed === undefined) continue;
      const due = reviewDue(data.reviewed, 'reviewEvery' in data ? data.reviewEvery : undefined);
      if (due >= catalogue.today) continue;
      yield {
        at: at('reviewed'),
        message: `“${title}” was last reviewed on ${data.reviewed}. The next review was due on ${due}.`,
        hint: 'Review it, fix what is no longer true, and set `reviewed:` to today.',
      };
    }
  },
});

/** Documents that have a review and are still in use. */
function* reviewedDocuments({
  services,
  guides,
  platform,
}: Catalogue): Iterable<Service | ServiceDoc | Guide | Matrix> {
  for (const service of services) {
    if (service.data.lifecycle === 'retired') continue;
    yield service;
    yield* service.pages;
    if (service.matrix.own) yield service.matrix.own;
  }
  yield* guides;
  if (platform.baseline) yield platform.baseline;
}
