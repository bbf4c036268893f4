import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import {
  dateAfter,
  daysBetween,
  periodOf,
  quarterAfter,
  quarterOf,
  quartersBetween,
  quartersOver,
  todayIn,
} from '#model/period.ts';

test('a target stands for its days, to the last of its quarter or month', () => {
  const span = (target: string) => [periodOf(target)?.start, periodOf(target)?.end];
  assert.deepEqual(span('2026-Q4'), ['2026-10-01', '2026-12-31']);
  assert.deepEqual(span('2027-Q1'), ['2027-01-01', '2027-03-31']);
  assert.deepEqual(span('2028-02'), ['2028-02-01', '2028-02-29']);
  assert.deepEqual(span('2027-02'), ['2027-02-01', '2027-02-28']);
  assert.deepEqual(span('2028-02-29'), ['2028-02-29', '2028-02-29']);
  assert.equal(periodOf('none'), undefined);
});

test('a quarter follows the previous one, across the end of a year', () => {
  assert.equal(quarterOf('2026-12-31'), '2026-Q4');
  assert.equal(quarterOf('2027-01-01'), '2027-Q1');
  assert.equal(quarterAfter('2026-Q4'), '2027-Q1');
  assert.equal(quarterAfter('2027-Q1', -1), '2026-Q4');
  assert.equal(quarterAfter('2026-Q3', -7), '2024-Q4');
});

test('quarters are counted and listed from one to another', () => {
  assert.equal(quartersBetween('2025-Q2', '2026-Q2'), 4);
  assert.equal(quartersBetween('2027-Q1', '2026-Q4'), -1);
  assert.deepEqual(quartersOver(['2027-Q1', '2026-Q3', '2026-Q3']), [
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
  ]);
  assert.deepEqual(quartersOver([]), []);
});

test('days are counted across leap days and ends of years', () => {
  assert.equal(dateAfter('2028-02-28', 1), '2028-02-29');
  assert.equal(dateAfter('2026-12-31', 1), '2027-01-01');
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
});

for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns']) {
  test(`no date shifts in ${zone}`, () => {
    const script = `
      import { dateAfter, daysBetween, periodOf } from '#model/period.ts';
      import { formatIn } from '#words/format.ts';
      import { en } from '#words/en.ts';
      const { date, shortPeriod, weekday, moment } = formatIn(en);
      console.log(JSON.stringify([
        dateAfter('2026-12-31', 1), dateAfter('2028-02-28', 1), daysBetween('2026-03-28', '2026-03-30'),
        periodOf('2028-02').end, date('2026-12-31'), date('2027-01-01'), date('2028-02-29'),
        shortPeriod('2026-12'), weekday('2027-01-01'), moment('2026-12-31T23:59'),
      ]));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [
      ...['2027-01-01', '2028-02-29', 2, '2028-02-29'],
      ...['31 December 2026', '1 January 2027', '29 February 2028', 'Dec 2026', 'Friday'],
      '31 December 2026 at 23:59',
    ]);
  });
}

test('today is the current date in the platform’s time zone', () => {
  const now = new Date('2026-12-31T11:30:00Z');
  const days = ['UTC', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
    todayIn(zone, now),
  );
  assert.deepEqual(days, ['2026-12-31', '2026-12-31', '2027-01-01', '2026-12-31']);
  assert.equal(todayIn('Pacific/Pago_Pago', new Date('2027-01-01T10:59:59Z')), '2026-12-31');
  assert.equal(todayIn('Pacific/Kiritimati', new Date('2028-02-28T10:00:00Z')), '2028-02-29');
});
