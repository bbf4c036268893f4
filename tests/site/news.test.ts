import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, entry, service } from '../catalogue/small-platform.ts';
import { siteFor } from './small-site.ts';
import {
  eventsByTime,
  isOpen,
  noticeSpan,
  noticesByTime,
  noticesToShow,
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

test('a notice is shown from its announcement until its end, on its services and their teams', async () => {
  const it = await catalogueOf({
    'services/db/index.md': service('Database'),
    'services/net/index.md': service('Network'),
    'notices/later.md': maintenance('from: 2026-12-20\nannounced: 2026-11-01'),
    'notices/soon.md': maintenance('from: 2026-11-24T22:00'),
    'notices/secret.md': maintenance('from: 2026-12-05\nannounced: 2026-11-24'),
    'notices/now.md': maintenance('from: 2026-11-23'),
    'notices/over.md': maintenance('from: 2026-11-22'),
  });
  const shown = { current: ['now'], coming: ['soon', 'later'] };
  const owner = it.teams.get('crew')!;
  for (const notices of [it.notices, it.services.get('db')!.notices, owner.notices]) {
    const { current, coming } = noticesToShow(notices);
    const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
    assert.deepEqual({ current: ids(current), coming: ids(coming) }, shown);
  }
});

test('only what has begun and still lasts is said to be so since its first day', async () => {
  const it = await catalogueOf({
    'notices/planned.md': maintenance('from: 2026-12-05'),
    'notices/tonight.md': maintenance('from: 2026-11-23T22:00'),
    'notices/over.md': maintenance('from: 2026-11-22'),
    'notices/incident.md': entry('title: I\nkind: incident\nfrom: 2026-11-23T08:12'),
    'notices/action.md': entry('title: A\nkind: action\nfrom: 2026-11-22\nactBy: 2026-12-01'),
    'notices/ends.md': maintenance('from: 2026-12-05\nto: 2026-12-06'),
  });
  const said = (language: string) => {
    const site = siteFor({ ...it, platform: { ...it.platform, language } });
    return Object.fromEntries([...it.notices].map((one) => [one.id, noticeSpan(one, site)]));
  };
  assert.deepEqual(said('en'), {
    planned: 'From 5 December 2026.',
    tonight: 'From 23 November 2026 at 22:00.',
    over: 'From 22 November 2026.',
    incident: 'Since 23 November 2026 at 08:12.',
    action: 'Since 22 November 2026.',
    ends: 'From 5 December 2026 until 6 December 2026.',
  });
  const german = said('de');
  assert.equal(german.planned, 'Ab dem 5. Dezember 2026.');
  assert.equal(german.action, 'Seit dem 22. November 2026.');
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

function maintenance(more: string): string {
  return entry(`title: M\nkind: maintenance\nservices: [db, net]\n${more}`);
}

function datesOf(entries: readonly { data: { date: string } }[]): string[] {
  return entries.map(({ data }) => data.date);
}
