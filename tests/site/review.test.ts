import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewOf } from '#site/review.ts';

test('a review is valid for 180 days unless the page says otherwise', () => {
  assert.deepEqual(reviewOf(known({ reviewed: '2026-01-01' }), '2026-06-30'), {
    on: '2026-01-01',
    due: '2026-06-30',
    isOverdue: false,
  });
  assert.equal(reviewOf(known({ reviewed: '2026-01-01' }), '2026-07-01')?.isOverdue, true);
  assert.equal(
    reviewOf(known({ reviewed: '2026-01-01', reviewEvery: '30d' }), '2026-02-01')?.isOverdue,
    true,
  );
});

test('an entry never reviewed has no review', () => {
  assert.equal(reviewOf(known({}), '2026-07-01'), undefined);
});

test('a review whose day is not known is neither overdue nor due', () => {
  assert.deepEqual(reviewOf({ data: {}, notKnown: { reviewed: 'not-known' } }, '2026-07-01'), {
    on: undefined,
    due: undefined,
    isOverdue: false,
  });
});

function known(data: { reviewed?: string; reviewEvery?: string }) {
  return { data, notKnown: {} };
}
