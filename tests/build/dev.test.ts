import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fixtureContent, fixtureToday, startScript } from '../built-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-dev-'));
const content = join(home, 'content');
cpSync(fixtureContent, content, { recursive: true });
after(() => rmSync(home, { recursive: true }));

const page = join(content, 'services/network/reference.md');
const good = readFileSync(page, 'utf8');

test('the development server shows what is saved, and reports errors without stopping', async () => {
  const args = ['--content', content, '--today', fixtureToday, '--port', '0', '--base', '/docs/'];
  const dev = startScript('dev', ...args);
  try {
    const [, address = ''] = await dev.saw(
      /Plinth serves .* at (http:\/\/localhost:\d+\/docs\/)\n/,
    );
    const site = address.replace('localhost', '127.0.0.1');
    const text = async (path: string) => (await fetch(site + path)).text();
    assert.match(await text('services/network/reference/'), /Ten routes a team/);

    assert.match(await text('search/'), /search finds names only\. Build the site/);
    assert.match(await text('search/instant.json'), /Harbour Database/);

    const { port } = new URL(site);
    const called = (host: string) =>
      new Promise<number | undefined>((done, fail) => {
        const path = '/docs/services/network/reference/';
        request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        })
          .on('error', fail)
          .end();
      });
    assert.deepEqual([await called('localhost'), await called('evil.example')], [200, 403]);

    writeFileSync(page, good.replace('Ten routes', 'Twelve routes'));
    await until(async () => (await text('services/network/reference/')).includes('Twelve routes'));

    const feed = await fetch(`${site}roadmap/feed.atom`);
    assert.equal(feed.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    assert.match(await feed.text(), /Moved to 2026-Q4: Restore in five minutes/);

    writeFileSync(page, good.replace('title: Routes', 'title: [Routes'));
    await dev.saw(/services\/network\/reference\.md:2:\d+ +error +syntax/);
    assert.match(await text('services/database/'), /Harbour Database/);

    writeFileSync(page, good.replace('title: Routes', 'title: Ways'));
    await until(async () => (await text('services/network/reference/')).includes('<title>Ways'));
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
  }
});

/** Waits without a deadline; only a change that never appears fails. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await wait(200);
  }
  assert.fail('It never came.');
}
