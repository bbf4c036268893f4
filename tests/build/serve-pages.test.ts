import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { startScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-served-'));
const content = join(home, 'content');
writeFiles(content, {
  ...examplePlatform,
  ...example('guides/help.md', '', exampleProse),
});

let dev: ReturnType<typeof startScript>;
let port: string;
before(async () => {
  const args = ['--content', content, '--today', exampleToday, '--port', '0', '--base', '/docs/'];
  dev = startScript('dev', ...args);
  [, port = ''] = await dev.saw(/at http:\/\/localhost:(\d+)\/docs\//);
});
after(async () => {
  dev.child.kill('SIGTERM');
  await dev.ended;
  rmSync(home, { recursive: true });
});

async function ask(path: string) {
  const response = await new Promise<IncomingMessage>((done, fail) => {
    request({ host: '127.0.0.1', port, path }, done).on('error', fail).end();
  });
  const { statusCode: status, headers } = response;
  return { status, headers, body: await text(response) };
}

test('a page is served at its address, with what lets it hear of changes', async () => {
  const { status, headers, body } = await ask('/docs/guides/help/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(body, /<script src="\/docs\/_plinth\/reload\.js"><\/script><\/body>/);
  assert.match((await ask('/docs/_plinth/reload.js')).body, /EventSource/);
});

test('an address without a slash leads to the one with it, on this host only', async () => {
  for (const [path, to] of [
    ['/docs/guides/help', '/docs/guides/help/'],
    ['/docs//guides/help', '/docs/guides/help/'],
  ] as const) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers.location], [301, to], path);
  }
});

test('what is not there gets the site’s own page, and nothing outside of the site is served', async () => {
  const missing = await ask('/docs/guides/none/');
  assert.equal(missing.status, 404);
  assert.match(missing.body, /<html/);
  assert.equal((await ask('/elsewhere/')).status, 404);
  for (const path of ['/docs/../package.json', '/docs/%2e%2e/package.json', '/docs/%2e%2e%2fseal'])
    assert.equal((await ask(path)).status, 404, path);
});

test('feeds, styles and published files have their types', async () => {
  const feed = await ask('/docs/releases/feed.atom');
  assert.match(feed.headers['content-type'] ?? '', /^application\/atom\+xml/);
  const [, style = ''] =
    /<link rel="stylesheet" href="([^"]+)"/.exec((await ask('/docs/')).body) ?? [];
  assert.match((await ask(style)).headers['content-type'] ?? '', /^text\/css/);
  assert.match((await ask('/docs/favicon.svg')).headers['content-type'] ?? '', /^image\/svg/);
});
