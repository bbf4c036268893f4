import type { Catalogue, Guide, Matrix, ServiceDoc, Service } from '#catalogue/catalogue.ts';
import { reviewDue } from '#model/review.ts';
import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  severity: 'warning',
  dated: true,
  summary: 'Every review still holds.',
  why: 'A page that nobody has read for a year is right by luck. The page itself says so; this says it to the owner.',
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
        message: `“${title}” was reviewed on ${data.reviewed}, which held until ${due}.`,
        hint: 'Read it, mend what is not true any more, and set `reviewed:` to that day.',
      };
    }
  },
});

/** What carries a review and is still used. */
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
