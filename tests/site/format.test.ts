import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIn } from '#site/format.ts';
import { en } from '#site/text/en.ts';

const format = formatIn(en);

test('a calendar date reads as the language writes it, and never shifts', () => {
  assert.equal(format.date('2026-11-02'), '2 November 2026');
  assert.equal(format.shortDate('2026-11-02'), '2 Nov 2026');
  assert.equal(format.weekday('2026-12-03'), 'Thursday');
});

test('a period reads by its precision; what is none stays as it is', () => {
  assert.equal(format.period('2026-11-30'), '30 November 2026');
  assert.equal(format.period('2026-11'), 'November 2026');
  assert.equal(format.period('2026-Q4'), 'Q4 2026');
  assert.equal(format.period('none'), 'none');
});

test('a moment keeps its time of day', () => {
  assert.equal(format.moment('2026-11-30 22:00'), '30 November 2026, 22:00');
  assert.equal(format.moment('2026-11-30T22:00'), '30 November 2026, 22:00');
  assert.equal(format.moment('2026-11-30'), '30 November 2026');
});

test('durations read in words, one without plural', () => {
  assert.equal(format.duration('15m'), '15 minutes');
  assert.equal(format.duration('1h'), '1 hour');
  assert.equal(format.duration('30d'), '30 days');
});

test('an objective loses none of its nines', () => {
  assert.equal(format.percent(99.995), '99.995%');
  assert.equal(format.percent(99.9), '99.9%');
});

test('a list ends in a word', () => {
  assert.equal(format.list(['A', 'B', 'C']), 'A, B and C');
});
