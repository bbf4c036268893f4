import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { periodOf } from '#model/period.ts';
import { isFiscal, isStated, isTarget, targetHint, targetsMeant } from '#model/target.ts';

suite(
  'every form of a target has its days, by the calendar or by a fiscal year from October',
  () => {
    for (const [target, start, end, precision] of [
      ['2026-11-30', '2026-11-30', '2026-11-30', 'date'],
      ['2028-02', '2028-02-01', '2028-02-29', 'month'],
      ['2026-Q4', '2026-10-01', '2026-12-31', 'quarter'],
      ['2027-H1', '2027-01-01', '2027-06-30', 'half'],
      ['2027-H2', '2027-07-01', '2027-12-31', 'half'],
      ['2027', '2027-01-01', '2027-12-31', 'year'],
      ['2027-Q1/2027-Q2', '2027-01-01', '2027-06-30', 'range'],
      ['2026-12/2027-02', '2026-12-01', '2027-02-28', 'range'],
      ['2027-01-10/2027-01-20', '2027-01-10', '2027-01-20', 'range'],
      ['2027/2028', '2027-01-01', '2028-12-31', 'range'],
      ['FY2027-Q1', '2026-10-01', '2026-12-31', 'fiscal-quarter'],
      ['FY2027-Q2', '2027-01-01', '2027-03-31', 'fiscal-quarter'],
      ['FY2027-Q4', '2027-07-01', '2027-09-30', 'fiscal-quarter'],
      ['FY2027-H1', '2026-10-01', '2027-03-31', 'fiscal-half'],
      ['FY2027', '2026-10-01', '2027-09-30', 'fiscal-year'],
      ['FY2027-Q1/FY2027-Q3', '2026-10-01', '2027-06-30', 'range'],
    ] as const)
      test(target, () => {
        assert.deepEqual(periodOf(target, 10), { start, end, precision });
        assert.ok(isTarget(target) && isStated(target));
        assert.equal(isFiscal(target), target.startsWith('FY'));
      });
  },
);

test('a fiscal year that starts in January is that of the calendar, and in February ends in the next one', () => {
  assert.equal(periodOf('FY2027', 1)?.start, '2027-01-01');
  assert.deepEqual(periodOf('FY2027-Q4', 2), {
    start: '2026-11-01',
    end: '2027-01-31',
    precision: 'fiscal-quarter',
  });
});

test('horizons and none are targets without days', () => {
  for (const target of ['near', 'mid', 'far']) {
    assert.ok(isTarget(target) && isStated(target));
    assert.equal(periodOf(target), undefined);
  }
  assert.ok(isTarget('none') && !isStated('none'));
});

test('anything else is no target', () => {
  for (const text of [
    '',
    'soon',
    'Near',
    '27',
    '0027',
    '2027-H3',
    '2027-Q5',
    '2027-H4',
    '2027-13',
    'FY27',
    'FY2027-01',
    'FY0000',
    '2027-Q2/2027-Q1',
    '2027-Q1/2027-Q1',
    '2027-Q1/2027',
    '2026-Q4/FY2027-Q2',
    '2027-Q1/2027-Q2/2027-Q3',
    '/2027',
    '2027/',
    'near/far',
  ])
    assert.ok(!isTarget(text), text);
});

suite('near forms mean one target', () => {
  for (const [written, target] of [
    ['Q3 2027', '2027-Q3'],
    ['2027 Q3', '2027-Q3'],
    ['3rd quarter 2027', '2027-Q3'],
    ['third quarter of 2027', '2027-Q3'],
    ['3. Quartal 2027', '2027-Q3'],
    ['H1 2027', '2027-H1'],
    ['1H 2027', '2027-H1'],
    ['1H2027', '2027-H1'],
    ['2027 h2', '2027-H2'],
    ['2027-h2', '2027-H2'],
    ['2. Halbjahr 2027', '2027-H2'],
    ['1. Hj. 2027', '2027-H1'],
    ['first half of 2027', '2027-H1'],
    ['Erstes Halbjahr 2027', '2027-H1'],
    ['Jul 2027', '2027-07'],
    ['July 2027', '2027-07'],
    ['Juli 2027', '2027-07'],
    ['year 2027', '2027'],
    ['in 2027', '2027'],
    ['FY27', 'FY2027'],
    ['FY 2027', 'FY2027'],
    ["FY'27", 'FY2027'],
    ['GJ 2027', 'FY2027'],
    ['fiscal year 2027', 'FY2027'],
    ['FY27 Q1', 'FY2027-Q1'],
    ['fy2027-q1', 'FY2027-Q1'],
    ['Q1 FY2027', 'FY2027-Q1'],
    ['Q1 of fiscal year 2027', 'FY2027-Q1'],
    ['Q1–Q2 2027', '2027-Q1/2027-Q2'],
    ['Q1-Q2 2027', '2027-Q1/2027-Q2'],
    ['Q1/Q2 2027', '2027-Q1/2027-Q2'],
    ['Q4 2026 to Q1 2027', '2026-Q4/2027-Q1'],
    ['2027-Q1 - 2027-Q2', '2027-Q1/2027-Q2'],
    ['May to July 2027', '2027-05/2027-07'],
    ['2027 – 2028', '2027/2028'],
    ['near term', 'near'],
    ['Mid-term', 'mid'],
    ['long-term', 'far'],
    ['mittelfristig', 'mid'],
    ['TBD', 'none'],
    ['tbd', 'none'],
    ['t.b.d.', 'none'],
    ['to be decided', 'none'],
  ] as const)
    test(written, () => {
      assert.deepEqual(new Set(targetsMeant(written)), new Set([target]));
    });
});

test('a text without one meaning means nothing', () => {
  for (const text of [
    'soon',
    'Summer 2027',
    'Q2 2027 to Q1 2027',
    'H3 2027',
    'mid 2027',
    '2027-Q1 or later',
  ])
    assert.deepEqual(targetsMeant(text), [], text);
});

test('a season is told which forms to write, and a range what is wrong with it', () => {
  assert.match(targetHint('Summer 2027') ?? '', /A season .* `2027-Q3` or `2027-H2`\.$/);
  assert.match(targetHint('im Herbst 2028') ?? '', /`2028-Q4` or `2028-H2`/);
  assert.match(targetHint('Spring 2028') ?? '', /`2028-Q2` or `2028-H1`/);
  assert.match(targetHint('2027-Q2/2027-Q1') ?? '', /earlier end/);
  assert.match(targetHint('2027-Q1/2027') ?? '', /same form/);
  assert.equal(targetHint('soon'), undefined);
});
