import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { scanHtml } from '#build/scan-html.ts';
import { listen, staticServer } from '#build/serve.ts';
import { builtSite } from '../built-site.ts';

/** The fixture site, built for `https://docs.example/docs/`. */
let folder: string;
before(async () => {
  folder = await builtSite({ base: '/docs/' });
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** The files that a page links in its head for programs, and those that it shows to readers. */
function offersOf(page: string): { named: string[]; shown: string[] } {
  const [head = '', body = ''] = read(page).split('</head>');
  const named = [...head.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)">/g)];
  const files = scanHtml(body).urls.filter((url) => /\.(?:atom|ics|csv)$|feed\.json$/.test(url));
  // A list of events offers each of them to calendars too.
  const shown = files.filter((url) => !url.endsWith('/event.ics'));
  return { named: named.map(([, type, href]) => `${type} ${href}`), shown };
}

/** Whether a page offers a file as the data or the Markdown of what it shows, not to subscribe to. */
const isData = (offer: string) => /^(?:application\/json|text\/markdown) /.test(offer);

test('the page of an entry names its data and its Markdown', () => {
  assert.deepEqual(offersOf('glossary/restore-point/index.html').named, [
    'application/json /docs/api/v1/glossary/restore-point.json',
    'text/markdown /docs/glossary/restore-point/index.md',
  ]);
});

for (const [page, ...paths] of [
  ['index.html', 'news/feed.atom', 'news/feed.json', 'news/calendar.ics'],
  ['news/index.html', 'news/feed.atom', 'news/feed.json', 'news/calendar.ics'],
  ['roadmap/index.html', 'roadmap/feed.atom', 'roadmap/feed.json', 'roadmap/calendar.ics'],
  ['releases/index.html', 'releases/feed.atom', 'releases/feed.json'],
  ['notices/index.html', 'notices/feed.atom', 'notices/feed.json', 'notices/calendar.ics'],
  ['events/index.html', 'events/calendar.ics'],
  [
    'deprecations/index.html',
    'deprecations/feed.atom',
    'deprecations/feed.json',
    'deprecations/calendar.ics',
  ],
  ...['services/database', 'teams/crew', 'personas/developer'].map((below) => [
    `${below}/index.html`,
    ...['feed.atom', 'feed.json', 'calendar.ics'].map((file) => `${below}/${file}`),
  ]),
]) {
  test(`${page} offers its feeds and calendars to programs and to readers`, () => {
    const { named, shown } = offersOf(page ?? '');
    const feeds = named.filter((offer) => !isData(offer));
    const types: Record<string, string> = {
      atom: 'application/atom+xml',
      json: 'application/feed+json',
      ics: 'text/calendar',
    };
    assert.deepEqual(
      feeds,
      paths.map((path) => `${types[path.split('.')[1] ?? '']} /docs/${path}`),
    );
    assert.deepEqual(
      shown,
      paths.map((path) => `/docs/${path}`),
    );
  });
}

for (const [page, ...paths] of [
  [
    'roadmap/second-line/index.html',
    'roadmap/feed.atom',
    'roadmap/feed.json',
    'roadmap/calendar.ics',
  ],
  ['quarters/2026-Q4/index.html', 'roadmap/feed.atom', 'roadmap/feed.json', 'roadmap/calendar.ics'],
  ['releases/second-line/index.html', 'releases/feed.atom', 'releases/feed.json'],
  ['events/meetup/index.html', 'events/meetup/event.ics', 'events/calendar.ics'],
  ...['operate', 'responsibilities'].map((below) => [
    `services/database/${below}/index.html`,
    ...(below === 'operate' ? [] : ['services/database/responsibilities/duties.csv']),
    ...['feed.atom', 'feed.json', 'calendar.ics'].map((file) => `services/database/${file}`),
  ]),
  ['glossary/restore-point/index.html'],
]) {
  test(`${page} links the feeds and calendars of related entries`, () => {
    const { named } = offersOf(page ?? '');
    assert.deepEqual(
      named.filter((offer) => !isData(offer)).map((offer) => offer.split(' /docs/')[1]),
      paths,
    );
  });
}

test('below a base path, all links in feeds and calendars work', () => {
  assert.match(
    read('roadmap/feed.atom'),
    /href="https:\/\/docs\.example\/docs\/roadmap\/feed\.atom"/,
  );
  const { items } = JSON.parse(read('news/feed.json')) as { items: { url: string }[] };
  for (const { url } of items)
    assert.match(url, /^https:\/\/docs\.example\/docs\/[a-z-]+\/[a-z-]+\/$/);
  assert.match(
    read('events/meetup/event.ics'),
    /^URL:https:\/\/docs\.example\/docs\/events\/meetup\/\r$/m,
  );
});

test('the preview serves each with its media type', async () => {
  const server = staticServer({ folder, base: '/docs/' });
  await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/`;
  try {
    const types = await Promise.all(
      ['news/feed.atom', 'news/feed.json', 'news/calendar.ics', 'search/words.json'].map(
        async (path) => (await fetch(origin + path)).headers.get('content-type'),
      ),
    );
    assert.deepEqual(types, [
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
      'text/calendar; charset=utf-8',
      'application/json; charset=utf-8',
    ]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
