import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIn } from '#words/format.ts';
import { de } from '#words/de.ts';
import { en } from '#words/en.ts';
import { localeOf } from '#words/languages.ts';

const format = formatIn(en);
const german = formatIn(de);

test('a calendar date is formatted for the language, and never shifts', () => {
  assert.equal(format.date('2026-11-02'), '2 November 2026');
  assert.equal(format.shortDate('2026-11-02'), '2 Nov 2026');
  assert.equal(format.weekday('2026-12-03'), 'Thursday');
});

test('a period is formatted by its precision; anything else stays as it is', () => {
  assert.equal(format.period('2026-11-30'), '30 November 2026');
  assert.equal(format.period('2026-11'), 'November 2026');
  assert.equal(format.period('2026-Q4'), '2026-Q4');
  assert.equal(format.period('none'), 'none');
});

test('a target is written as precisely as it was promised, in each language', () => {
  for (const [target, english, inGerman] of [
    ['2027-H1', 'first half of 2027', 'erstes Halbjahr 2027'],
    ['2027-H2', 'second half of 2027', 'zweites Halbjahr 2027'],
    ['2027', '2027', '2027'],
    ['2027-Q1/2027-Q2', '2027-Q1 to 2027-Q2', '2027-Q1 bis 2027-Q2'],
    ['2027-05/2027-07', 'May 2027 to July 2027', 'Mai 2027 bis Juli 2027'],
    ['FY2027-Q1', 'Q1 of fiscal year 2027', 'Q1 des Geschäftsjahrs 2027'],
    ['FY2027', 'fiscal year 2027', 'Geschäftsjahr 2027'],
    ['FY2027-H1', 'first half of fiscal year 2027', 'erstes Halbjahr des Geschäftsjahrs 2027'],
    ['near', 'near term', 'kurzfristig'],
    ['mid', 'medium term', 'mittelfristig'],
    ['far', 'long term', 'langfristig'],
  ] as const)
    assert.deepEqual([format.period(target), german.period(target)], [english, inGerman]);
  assert.equal(format.periodAlone('2027-H1'), 'First half of 2027');
  assert.equal(german.periodAlone('2027-H1'), 'Erstes Halbjahr 2027');
  assert.equal(format.periodAlone('2026-11-30'), '30 November 2026');
  assert.equal(german.shortPeriod('2027-H1'), '1. Hj. 2027');
  assert.equal(format.shortPeriod('FY2027-Q1'), 'FY2027-Q1');
});

test('a moment keeps its time of day', () => {
  assert.equal(format.moment('2026-11-30 22:00'), '30 November 2026 at 22:00');
  assert.equal(format.moment('2026-11-30T22:00'), '30 November 2026 at 22:00');
  assert.equal(format.moment('2026-11-30'), '30 November 2026');
});

test('durations are in words, with singular and plural', () => {
  assert.equal(format.duration('15m'), '15 minutes');
  assert.equal(format.duration('1h'), '1 hour');
  assert.equal(format.duration('30d'), '30 days');
});

test('an objective keeps all its decimal places', () => {
  assert.equal(format.percent(99.995), '99.995%');
  assert.equal(format.percent(99.9), '99.9%');
});

test('hours use the language’s clock, including open ends', () => {
  assert.equal(format.hours('16:00', '18:30'), '16:00–18:30');
  assert.equal(format.hours('22:00', undefined), '22:00');
  assert.equal(format.hours(undefined, undefined), '');
});

test('a list ends with a conjunction', () => {
  assert.equal(format.list(['A', 'B', 'C']), 'A, B and C');
  assert.equal(german.list(['A', 'B', 'C']), 'A, B und C');
});

test('German dates, numbers and durations follow German conventions', () => {
  assert.equal(german.date('2026-11-02'), '2. November 2026');
  assert.equal(german.moment('2026-11-30 22:00'), '30. November 2026 um 22:00');
  assert.equal(german.weekday('2026-12-03'), 'Donnerstag');
  assert.equal(german.number(1234.5), '1.234,5');
  assert.equal(german.percent(99.95), '99,95\u00a0%');
  assert.equal(german.duration('1d'), '1 Tag');
});

test('the region in a language tag determines the date format', () => {
  assert.equal(formatIn(de, localeOf('de-AT')).period('2027-01'), 'Jänner 2027');
  assert.match(formatIn(en, localeOf('en-US')).hours('16:00', undefined), /^4:00\sPM$/);
  assert.equal(localeOf('en'), 'en-GB');
});

test('sentences and their dates are in the same language, even if it has no translation', () => {
  assert.equal(localeOf('la'), 'en-GB');
  assert.equal(localeOf('la-VA'), 'en-GB');
});
