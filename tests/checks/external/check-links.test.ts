import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkLinks } from '#checks/external/check-links.ts';
import { readLedger, writeLedger, type Ledger } from '#checks/external/ledger.ts';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../../built-site.ts';
import { writeFiles } from '../../write-files.ts';
import { allowed, closedPort, lookup, serverOf, TestClock } from './misbehaving-server.ts';

const none: Ledger = new Map();
const run = (urls: Iterable<string>, before: Ledger, now: string) => {
  const clock = new TestClock(`${now}T06:00:00Z`);
  return checkLinks(new Set(urls), before, { clock, lookup, allowed });
};

function folder(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'plinth-links-'));
  t.after(() => rmSync(home, { recursive: true }));
  return home;
}

test('a link is dead after failures on three different days, however many on one day', async (t) => {
  const { port } = await serverOf(t, { '/': (_, response) => response.writeHead(404).end() });
  const url = `http://docs.example:${port}/`;
  let before = none;
  const seen: [number, number | undefined][] = [];
  for (const day of ['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-21', '2026-11-24']) {
    const { ledger, dead, quarantined } = await run([url], before, day);
    before = ledger;
    seen.push([dead.size, quarantined[0]?.days]);
  }
  assert.deepEqual(seen, [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 2],
    [1, undefined],
  ]);
  const { dead } = await run([url], before, '2026-11-25');
  assert.deepEqual(dead.get(url), { why: '404 Not Found', since: '2026-11-20', days: 4 });
});

test('a link that works once leaves quarantine', async (t) => {
  const { port } = await serverOf(t, {});
  const url = `http://docs.example:${port}/`;
  const asked = '2026-11-21T06:00:00.000Z';
  const before = new Map([[url, { asked, failedOn: ['2026-11-20', '2026-11-21'], why: '404' }]]);
  const { ledger } = await run([url], before, '2026-11-22');
  assert.deepEqual(ledger.get(url), { asked: '2026-11-22T06:00:00.000Z', failedOn: [] });
});

test('a link without a result keeps its earlier one', async (t) => {
  const { port } = await serverOf(t, { '/': (_, response) => response.writeHead(429).end() });
  const url = `http://docs.example:${port}/`;
  const before = new Map([[url, { asked: '2026-11-20T06:00:00.000Z', failedOn: ['2026-11-20'] }]]);
  const { ledger, unsure } = await run([url], before, '2026-11-22');
  assert.deepEqual(ledger, before);
  assert.deepEqual(unsure, [{ url, why: '429 Too Many Requests' }]);
});

test('a result is valid for seven days, and removed links are forgotten', async (t) => {
  const { port, asked } = await serverOf(t, {});
  const url = `http://docs.example:${port}/`;
  const first = await run([url, `${url}gone`], none, '2026-11-01');
  const later = await run([url], first.ledger, '2026-11-07');
  assert.deepEqual([later.asked, later.known], [0, 1]);
  assert.deepEqual([...later.ledger.keys()], [url]);
  assert.equal(asked.length, 2);
  assert.equal((await run([url], later.ledger, '2026-11-08')).asked, 1);
});

test('each host gets one request at a time with a pause after each, and hosts run in parallel', async (t) => {
  const held: (() => void)[] = [];
  const hold = (_: unknown, response: { end: () => void }) => {
    held.push(() => {
      response.end();
    });
    // Neither host responds before both have a request.
    if (held.length === 2) for (const release of held) release();
  };
  const both = await serverOf(t, { '/': hold });
  await run(
    [`http://one.example:${both.port}/`, `http://two.example:${both.port}/`],
    none,
    '2026-11-01',
  );
  assert.equal(both.mostOpen(), 2);

  const one = await serverOf(t, {});
  const urls = Array.from({ length: 12 }, (_, index) => `http://docs.example:${one.port}/${index}`);
  const clock = new TestClock('2026-11-01T06:00:00Z');
  await checkLinks(new Set(urls), none, { clock, lookup, allowed });
  assert.equal(one.mostOpen(), 1);
  assert.deepEqual(
    clock.pauses,
    Array.from({ length: 11 }, () => 250),
  );
});

test('if no host can be reached, there are no results', async () => {
  const port = await closedPort();
  const urls = [`http://one.example:${port}/`, `http://two.example:${port}/`];
  await assert.rejects(
    run(urls, none, '2026-11-01'),
    /None of 2 hosts could be reached.*network available\?/,
  );
});

test('a stored result is read as written, and anything else is ignored', (t) => {
  const file = join(folder(t), 'cache', 'links.json');
  const entries = new Map([
    ['https://a.example/', { asked: '2026-11-01T06:00:00.000Z', failedOn: [] }],
    [
      'https://b.example/',
      { asked: '2026-11-01T06:00:00.000Z', failedOn: ['2026-11-01'], why: '404' },
    ],
  ]);
  writeLedger(file, entries);
  assert.deepEqual(readLedger(file), entries);
  assert.deepEqual(readdirSync(join(file, '..')), ['links.json']);
  const whole = readFileSync(file, 'utf8');
  for (const text of [
    '',
    '{',
    '[]',
    whole.slice(0, -9),
    whole.replace('2026-11-01"', '2026-11-02"'),
  ]) {
    writeFileSync(file, text);
    assert.equal(readLedger(file).size, 0, text);
  }
  assert.throws(() => writeLedger(join(file, 'below a file'), entries));
});

test('links are requested with --external only; failure on a third day is an error', async (t) => {
  const home = folder(t);
  const { port, asked } = await serverOf(t, {
    '/old': (_, response) => response.writeHead(410).end(),
  });
  const url = `http://127.0.0.1:${port}/old`;
  const content = join(home, 'content');
  const page = example('services/queue/index.md', `links: [{ label: Old, url: '${url}#part' }]`);
  writeFiles(content, { ...examplePlatform, ...page });
  // The platform's own addresses don't exist, and the machine may have no network.
  for (const name of ['teams/pilots.md']) {
    const path = join(content, name);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replaceAll(/https:\/\/[\w.-]+/g, `http://127.0.0.1:${port}`),
    );
  }
  const cache = join(home, 'links.json');
  const where = ['--content', content, '--today', exampleToday];
  assert.equal((await runScript('check', ...where)).code, 0);
  assert.deepEqual(asked, []);

  writeLedger(
    cache,
    new Map([[url, { asked: '2026-01-02T06:00:00.000Z', failedOn: ['2026-01-01', '2026-01-02'] }]]),
  );
  const { code, output } = await runScript(
    'check',
    ...where,
    '--external',
    '--external-cache',
    cache,
    '--external-hosts',
    '127.0.0.1',
  );
  assert.equal(code, 1, output);
  assert.match(
    output,
    /index\.md:\d+:\d+ {2}error {2}link-answers\n {2}“.*\/old” has failed on 3 days since 2026-01-01: 410 Gone\./,
  );
  assert.match(output, /Links to other sites: \d+ checked/);
});

test('link results are never stored in the content folder', async (t) => {
  const content = folder(t);
  writeFiles(content, examplePlatform);
  const cache = join(content, 'links.json');
  const where = ['--content', content, '--today', exampleToday];
  const { code, output } = await runScript(
    'check',
    ...where,
    '--external',
    '--external-cache',
    cache,
  );
  assert.equal(code, 2);
  assert.match(output, /is inside the content folder/);
});
