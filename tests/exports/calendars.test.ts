import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { instantOf } from '#model/wall-clock.ts';
import { entry, service } from '../catalogue/small-platform.ts';
import {
  bodiesOf,
  busy,
  exported,
  filesOf,
  fixtureCatalogue,
  item,
  trickyTitle,
} from './exported.ts';

/** A calendar entry as parsed: days as written, times as instants. */
interface Read {
  uid: string;
  sequence: number;
  status: string;
  stamp: string;
  start: string;
  end: string | undefined;
  summary: string;
  description: string | undefined;
  location: string | undefined;
  url: string | undefined;
}

/** The only entry of the roadmap's calendar, or undefined. */
async function targetOf(more: string, moves: string[] = []): Promise<Read | undefined> {
  const files = await exported({ 'roadmap/item.md': item(more, moves) });
  const calendar = files.get('roadmap/calendar.ics');
  return calendar === undefined ? undefined : readWithIcalJs(calendar)[0];
}

suite('a target', () => {
  for (const [target, start, end, status] of [
    ['2026-Q4', '2026-10-01', '2027-01-01', 'TENTATIVE'],
    ['2028-Q1', '2028-01-01', '2028-04-01', 'TENTATIVE'],
    ['2026-12', '2026-12-01', '2027-01-01', 'TENTATIVE'],
    ['2028-02', '2028-02-01', '2028-03-01', 'TENTATIVE'],
    ['2026-12-31', '2026-12-31', '2027-01-01', 'CONFIRMED'],
    ['2027-01-01', '2027-01-01', '2027-01-02', 'CONFIRMED'],
    ['2028-02-29', '2028-02-29', '2028-03-01', 'CONFIRMED'],
    ['2027-H2', '2027-07-01', '2028-01-01', 'TENTATIVE'],
    ['2027', '2027-01-01', '2028-01-01', 'TENTATIVE'],
    ['2027-Q1/2027-Q2', '2027-01-01', '2027-07-01', 'TENTATIVE'],
  ] as const) {
    test(`of ${target} lasts from ${start} until before ${end}, as ${status}`, async () => {
      const read = await targetOf(`stage: planned\ntarget: ${target}`);
      assert.deepEqual([read?.start, read?.end, read?.status], [start, end, status]);
    });
  }

  test('of a fiscal quarter lasts for its months', async () => {
    const platform = entry('title: F\nsummary: S.\nowner: crew\nfiscalYear: { starts: 10 }');
    const files = await exported({
      'platform.md': platform,
      'roadmap/item.md': item('stage: planned\ntarget: FY2027-Q1'),
    });
    const [read] = readWithIcalJs(files.get('roadmap/calendar.ics') ?? '');
    assert.deepEqual([read?.start, read?.end], ['2026-10-01', '2027-01-01']);
    assert.match(read?.summary ?? '', /Q1 of fiscal year 2027/);
  });

  test('that became a horizon stays at its last dates, as cancelled', async () => {
    const read = await targetOf('stage: planned\ntarget: far', ['2026-11-02 2026-Q4 Later']);
    assert.deepEqual([read?.start, read?.status], ['2026-10-01', 'CANCELLED']);
  });

  test('of none or a horizon is in no calendar, nor is an item without a target', async () => {
    assert.equal(await targetOf('stage: planned\ntarget: near'), undefined);
    assert.equal(await targetOf('stage: planned\ntarget: none'), undefined);
    assert.equal(await targetOf('stage: exploring'), undefined);
  });

  test('of a milestone is cancelled if its item stops before it has shipped', async () => {
    const milestones = `milestones:
  - { title: Preview, stage: shipped, shippedOn: 2026-06-30 }
  - { title: All plans, stage: planned, target: 2027-02 }`;
    const files = await exported({
      'roadmap/item.md': item(`stage: withdrawn\nstoppedOn: 2026-11-02\n${milestones}`),
    });
    assert.deepEqual(
      readWithIcalJs(files.get('roadmap/calendar.ics') ?? '').map(({ summary, status }) => [
        summary,
        status,
      ]),
      [
        ['Shipped: Item (Preview)', 'CONFIRMED'],
        ['Withdrawn: Item (All plans)', 'CANCELLED'],
      ],
    );
  });

  test('that moves keeps its id, and counts each move', async () => {
    const moves = ['2026-06-01 2026-Q2 Late', '2026-11-02 2026-Q4 Later'];
    const before = await targetOf('stage: planned\ntarget: 2026-Q2');
    const once = await targetOf('stage: planned\ntarget: 2026-Q4', moves.slice(0, 1));
    const twice = await targetOf('stage: planned\ntarget: 2027-Q1', moves);
    assert.ok(before && once && twice);
    assert.equal(new Set([before.uid, once.uid, twice.uid]).size, 1);
    assert.ok(before.sequence < once.sequence && once.sequence < twice.sequence);
    assert.equal(
      twice.description,
      'O.\nMoved twice, first planned for 2026-Q2. Why: Later\nhttps://docs.example/roadmap/item/',
    );
  });

  test('that was withdrawn or dropped is cancelled at its last date, with a newer sequence number', async () => {
    const moves = ['2026-06-01 2026-Q3 No use'];
    const open = await targetOf('stage: planned\ntarget: 2026-Q3');
    for (const [more, why] of [
      ['stage: withdrawn\ntarget: none', moves],
      ['stage: withdrawn\ntarget: 2026-Q3\nstoppedOn: 2026-06-01', []],
      ['stage: deferred\ntarget: 2026-Q3', []],
      ['stage: planned\ntarget: none', moves],
    ] as const) {
      const gone = await targetOf(more, [...why]);
      assert.ok(open && gone, more);
      assert.deepEqual(
        [gone.uid, gone.start, gone.end, gone.status],
        [open.uid, '2026-07-01', '2026-10-01', 'CANCELLED'],
        more,
      );
      assert.ok(gone.sequence > open.sequence, more);
    }
    const again = await targetOf('stage: planned\ntarget: 2027-Q1', [
      ...moves,
      '2026-11-02 none Asked for again',
    ]);
    const gone = await targetOf('stage: withdrawn\ntarget: none', moves);
    assert.ok(again && gone && again.sequence > gone.sequence);
  });

  test('that was met is on the day that it shipped', async () => {
    const open = await targetOf('stage: planned\ntarget: 2026-Q3');
    const met = await targetOf('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-09-30');
    assert.deepEqual(
      [met?.uid, met?.start, met?.end, met?.status, met?.summary],
      [open?.uid, '2026-09-30', '2026-10-01', 'CONFIRMED', 'Shipped: Item'],
    );
    assert.ok(open && met && met.sequence > open.sequence);
  });
});

suite('other dates in a calendar', () => {
  const one = async (files: Record<string, string>, path: string, zone = 'Europe/Amsterdam') => {
    const platform = `title: F\nsummary: S.\nowner: crew\ntimezone: ${zone}`;
    const all = await exported({ 'platform.md': entry(platform), ...files });
    return readWithIcalJs(all.get(path) ?? '').map(({ summary, start, end }) => [
      summary,
      start,
      end,
    ]);
  };
  const notice = (more: string) => ({
    'notices/n.md': entry(`title: N\nkind: maintenance\n${more}`),
  });

  for (const [more, start, end] of [
    [
      'from: 2026-11-30 22:00\nto: 2026-12-01 02:00',
      '2026-11-30T21:00:00.000Z',
      '2026-12-01T01:00:00.000Z',
    ],
    ['from: 2026-12-31\nto: 2027-01-01', '2026-12-31', '2027-01-02'],
    ['from: 2026-12-31', '2026-12-31', '2027-01-01'],
    ['from: 2026-07-01 22:00', '2026-07-01T20:00:00.000Z', undefined],
    [
      'from: 2026-12-31 22:00\nto: 2027-01-01',
      '2026-12-31T21:00:00.000Z',
      '2027-01-01T23:00:00.000Z',
    ],
    [
      'from: 2026-12-31\nto: 2027-01-01 04:00',
      '2026-12-30T23:00:00.000Z',
      '2027-01-01T03:00:00.000Z',
    ],
  ] as const) {
    test(`maintenance ${more.replace('\n', ', ')}`, async () => {
      const read = await one(notice(more), 'notices/calendar.ics');
      assert.deepEqual(read, [['Maintenance: N', start, end]]);
    });
  }

  for (const [zone, date, hours, start, end] of [
    [
      'Pacific/Kiritimati',
      '2027-01-01',
      ['00:30', '01:30'],
      '2026-12-31T10:30',
      '2026-12-31T11:30',
    ],
    ['Pacific/Pago_Pago', '2026-12-31', ['23:30', '23:45'], '2027-01-01T10:30', '2027-01-01T10:45'],
    ['America/New_York', '2028-02-29', ['20:00', '02:00'], '2028-03-01T01:00', '2028-03-01T07:00'],
  ] as const) {
    test(`an event of ${date}, ${hours.join(' to ')} in ${zone}`, async () => {
      const [from, to] = hours;
      const event = entry(`title: E\nsummary: S.\ndate: ${date}\nfrom: '${from}'\nto: '${to}'`);
      const read = await one({ 'events/e.md': event }, 'events/calendar.ics', zone);
      assert.deepEqual(read, [['E', `${start}:00.000Z`, `${end}:00.000Z`]]);
    });
  }

  test('an event without a time is all-day', async () => {
    const event = entry('title: E\nsummary: S.\ndate: 2028-02-29');
    const read = await one({ 'events/e.md': event }, 'events/e/event.ics');
    assert.deepEqual(read, [['E', '2028-02-29', '2028-03-01']]);
  });

  for (const [what, more, start, end] of [
    ['days', 'until: 2026-12-12', '2026-12-10', '2026-12-13'],
    [
      'days with times',
      "until: 2026-12-12\nfrom: '09:00'\nto: '08:00'",
      '2026-12-10T08:00:00.000Z',
      '2026-12-12T07:00:00.000Z',
    ],
    [
      'days, of which the end has no time',
      "until: 2026-12-12\nfrom: '09:00'",
      '2026-12-10T08:00:00.000Z',
      '2026-12-12T23:00:00.000Z',
    ],
  ] as const) {
    test(`an event of several ${what}`, async () => {
      const event = entry(`title: E\nsummary: S.\ndate: 2026-12-10\n${more}`);
      const read = await one({ 'events/e.md': event }, 'events/e/event.ics');
      assert.deepEqual(read, [['E', start, end]]);
    });
  }

  test('a cancelled event says so, newer than what calendars have', async () => {
    const event = entry('title: E\nsummary: S.\ndate: 2026-12-10\nstatus: cancelled');
    const files = await exported({ 'events/e.md': event });
    for (const path of ['events/calendar.ics', 'events/e/event.ics']) {
      const [read] = readWithIcalJs(files.get(path) ?? '');
      assert.deepEqual(
        [read?.summary, read?.status, read?.sequence],
        ['Cancelled: E', 'CANCELLED', 1],
      );
    }
  });

  test('the end of a service, and the deadline for customers to act', async () => {
    assert.deepEqual(await one(busy, 'services/queue/calendar.ics'), [
      ['Shipped: A second line', '2026-09-30', '2026-10-01'],
      ['Queue ends', '2027-06-30', '2027-07-01'],
      ['Act by: Upgrade', '2027-01-15', '2027-01-16'],
    ]);
  });

  test('an ambiguous local time is the first of the two, and a skipped one moves forward', () => {
    const inAmsterdam = (moment: string) => instantOf(moment, 'Europe/Amsterdam').toISOString();
    assert.equal(inAmsterdam('2026-10-25 02:30'), '2026-10-25T00:30:00.000Z');
    assert.equal(inAmsterdam('2026-10-25T03:00'), '2026-10-25T02:00:00.000Z');
    assert.equal(inAmsterdam('2026-03-29 02:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(inAmsterdam('2026-03-29 03:00'), '2026-03-29T01:00:00.000Z');
    // Samoa skipped a whole day.
    assert.equal(instantOf('2011-12-31', 'Pacific/Apia').toISOString(), '2011-12-30T10:00:00.000Z');
  });

  test('stay within four-digit years', () => {
    const at = (moment: string, timezone: string) => instantOf(moment, timezone).toISOString();
    assert.equal(at('9999-12-31 23:59', 'UTC'), '9999-12-31T23:59:00.000Z');
    assert.equal(at('9999-12-31 23:59', 'America/Los_Angeles'), '9999-12-31T23:59:00.000Z');
    assert.equal(at('0000-01-01 00:00', 'Pacific/Kiritimati'), '0000-01-01T00:00:00.000Z');
  });
});

suite('a calendar', () => {
  test('has everything about its service, team or persona; each event has its own calendar', async () => {
    const files = await exported(busy);
    const summaries = (path: string) =>
      readWithIcalJs(files.get(path) ?? '').map(({ summary }) => summary);
    assert.deepEqual(summaries('services/db/calendar.ics'), [
      'Restore in minutes (2027-Q1)',
      'Shipped: Restore in minutes (Preview)',
      'Restore in minutes (All plans) (February 2027)',
      'Maintenance: Patches',
      'Meetup',
    ]);
    assert.deepEqual(summaries('personas/developer/calendar.ics'), [
      'Restore in minutes (2027-Q1)',
      'Shipped: Restore in minutes (Preview)',
      'Restore in minutes (All plans) (February 2027)',
      'Shipped: A second line',
      'Maintenance: Patches',
      'Meetup',
    ]);
    assert.equal(files.has('teams/pilots/calendar.ics'), false);
    const whole = readWithIcalJs(files.get('news/calendar.ics') ?? '');
    assert.deepEqual(
      readWithIcalJs(files.get('events/meetup/event.ics') ?? ''),
      whole.filter(({ summary }) => summary === 'Meetup'),
    );
    assert.equal(new Set(whole.map(({ uid }) => uid)).size, whole.length);
  });

  test('is missing if it would be empty', async () => {
    const files = await exported({});
    assert.deepEqual(
      [...files.keys()].filter((path) => path.endsWith('.ics')),
      [],
    );
  });

  test('escapes commas, semicolons, tags and line breaks, also in its own name', async () => {
    const files = await exported({
      ...busy,
      'services/tricky/index.md': service(JSON.stringify(trickyTitle), 'retireOn: 2027-06-30'),
    });
    const text = files.get('services/tricky/calendar.ics') ?? '';
    // Parsers leave names unchanged.
    const name = /^NAME:(.*)$/m.exec(text.replaceAll('\r\n ', '').replaceAll('\r', ''))?.[1];
    assert.equal(name?.replace(/\\(.)/g, '$1'), `Fairway: ${trickyTitle}`);
    assert.doesNotMatch(name, /(?<!\\)[,;]/);
    assert.equal(readWithIcalJs(text)[0]?.summary, `${trickyTitle} ends`);
    const [meetup] = readWithIcalJs(files.get('events/meetup/event.ics') ?? '');
    assert.equal(meetup?.location, 'Quay 4, floor 2');
    assert.equal(meetup.url, 'https://docs.example/events/meetup/');
    assert.match(
      meetup.description ?? '',
      /^What is new\.\nSign up or join: https:\/\/meet\.example\/a;b,c\n/,
    );
  });

  test('has no addresses while the site’s origin is unknown', async () => {
    const files = await exported(busy, { site: null });
    const [meetup] = readWithIcalJs(files.get('events/meetup/event.ics') ?? '');
    assert.equal(meetup?.url, undefined);
    assert.doesNotMatch(files.get('news/calendar.ics') ?? '', /^(?:URL|SOURCE)/m);
  });

  test('has the site’s date as its timestamp', async () => {
    const files = await exported(busy, { today: '2026-12-31' });
    const stamps = readWithIcalJs(files.get('news/calendar.ics') ?? '').map(({ stamp }) => stamp);
    assert.deepEqual([...new Set(stamps)], ['2026-12-31T00:00:00.000Z']);
  });
});

suite('calendars are well formed, and two parsers read the same', async () => {
  const fixture = await fixtureCatalogue();
  for (const [name, files] of [
    ['of the fixture site', bodiesOf(filesOf(fixture))],
    ['of a busy platform', await exported(busy)],
    ['of a busy platform without an origin', await exported(busy, { site: null })],
  ] as const) {
    test(name, () => {
      const calendars = [...files].filter(([path]) => path.endsWith('.ics'));
      assert.ok(calendars.length > 0);
      for (const [path, text] of calendars) {
        const lines = text.split('\r\n');
        assert.equal(lines.pop(), '', path);
        for (const line of lines) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.doesNotMatch(line, /[\r\n\uFFFD]/);
        }
        assert.deepEqual(readWithNodeIcal(text), readWithIcalJs(text), path);
      }
    });
  }
});

function readWithIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string) => component.getFirstPropertyValue(name) as string | null;
    const at = (name: string) => component.getFirstPropertyValue(name) as ICAL.Time | null;
    const written = (time: ICAL.Time | null) =>
      time === null ? undefined : time.isDate ? time.toString() : time.toJSDate().toISOString();
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: text('status') ?? '',
      stamp: written(at('dtstamp')) ?? '',
      start: written(at('dtstart')) ?? '',
      end: written(at('dtend')),
      summary: event.summary,
      description: text('description') ?? undefined,
      location: text('location') ?? undefined,
      url: text('url') ?? undefined,
    };
  });
}

function readWithNodeIcal(text: string): Read[] {
  const components = Object.values(nodeIcal.sync.parseICS(text));
  return components.flatMap((component) => {
    if (component?.type !== 'VEVENT') return [];
    const { uid, sequence, status, dtstamp, start, end, datetype } = component;
    // It returns whole days as local midnights, and the start as the end if that is missing.
    const written = (time: Date) =>
      datetype === 'date'
        ? [time.getFullYear(), time.getMonth() + 1, time.getDate()]
            .map((part) => String(part).padStart(2, '0'))
            .join('-')
        : time.toISOString();
    const hasEnd = text.includes(`UID:${uid}`) && /^DTEND/m.test(entryIn(text, uid));
    return [
      {
        uid,
        sequence: Number(sequence),
        status: String(status),
        stamp: dtstamp.toISOString(),
        start: written(start),
        end: hasEnd && end ? written(end) : undefined,
        summary: component.summary as string,
        description: component.description as string | undefined,
        location: component.location as string | undefined,
        url: urlOf(component.url),
      },
    ];
  });
}

function entryIn(text: string, uid: string): string {
  return text.slice(text.indexOf(`UID:${uid}`)).split('END:VEVENT', 1)[0] ?? '';
}

function urlOf(url: unknown): string | undefined {
  return typeof url === 'object' && url !== null && 'val' in url
    ? String(url.val)
    : (url as string | undefined);
}
