import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  eventsByTime,
  isOpen,
  noticesByTime,
  releasesByMonth,
  responseRate,
} from '#views/news/news.ts';

const today = '2026-11-23';

test('an event of today, or one that goes on, is upcoming, and past events start with the latest', () => {
  const event = (date: string, lastDay = date) => ({
    data: { title: 'E', summary: 'S', date },
    lastDay,
  });
  const goesOn = [event('2026-11-21', '2026-11-23'), event('2026-11-20', '2026-11-22')];
  assert.deepEqual(datesOf(eventsByTime(goesOn, today).upcoming), ['2026-11-21']);
  const days = ['2026-10-01', '2026-12-10', '2026-11-23', '2026-11-22'];
  const { upcoming, past } = eventsByTime(
    days.map((day) => event(day)),
    today,
  );
  assert.deepEqual(datesOf(upcoming), ['2026-11-23', '2026-12-10']);
  assert.deepEqual(datesOf(past), ['2026-11-22', '2026-10-01']);
});

test('every notice is current, upcoming or past', () => {
  const notice = (from: string, current = false) => ({
    current,
    data: { title: 'N', kind: 'maintenance' as const, from },
  });
  const { current, coming, past } = noticesByTime(
    [
      notice('2026-12-20'),
      notice('2026-12-06T22:00'),
      notice('2026-11-20', true),
      notice('2026-11-01'),
      notice('2026-11-23T08:00'),
    ],
    today,
  );
  const starts = (notices: { data: { from: string } }[]) => notices.map(({ data }) => data.from);
  assert.deepEqual(starts(current), ['2026-11-20']);
  assert.deepEqual(starts(coming), ['2026-12-06T22:00', '2026-12-20']);
  assert.deepEqual(starts(past), ['2026-11-23T08:00', '2026-11-01']);
});

test('releases are grouped by month, the newest first', () => {
  const release = (date: string) => ({ data: { title: 'R', kind: 'added' as const, date } });
  const months = releasesByMonth(['2026-10-02', '2026-11-20', '2026-10-30'].map(release));
  assert.deepEqual(
    months.map(({ month, releases }) => [month, datesOf(releases)]),
    [
      ['2026-11', ['2026-11-20']],
      ['2026-10', ['2026-10-30', '2026-10-02']],
    ],
  );
});

test('a survey is open from its first day to its last', () => {
  const survey = (opens?: string, closes?: string) => ({
    data: {
      title: 'S',
      date: today,
      method: 'survey' as const,
      ...(opens && { opens }),
      ...(closes && { closes }),
    },
  });
  assert.equal(isOpen(survey('2026-11-23', '2026-11-30'), today), true);
  assert.equal(isOpen(survey('2026-11-01', '2026-11-23'), today), true);
  assert.equal(isOpen(survey('2026-11-24', '2026-11-30'), today), false);
  assert.equal(isOpen(survey('2026-11-01', '2026-11-22'), today), false);
  assert.equal(isOpen(survey(), today), false);
});

test('the response rate is shown only if both its numbers are known', () => {
  const data = { title: 'S', date: today, method: 'survey' as const };
  assert.equal(responseRate({ data: { ...data, invited: 412, answered: 187 } }), 45);
  assert.equal(responseRate({ data: { ...data, invited: 0, answered: 0 } }), undefined);
  assert.equal(responseRate({ data: { ...data, answered: 12 } }), undefined);
});

function datesOf(entries: readonly { data: { date: string } }[]): string[] {
  return entries.map(({ data }) => data.date);
}
