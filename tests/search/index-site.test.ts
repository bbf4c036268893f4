import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundlePath } from '#search/bundle.ts';
import { indexSite } from '#search/index-site.ts';

const site = mkdtempSync(join(tmpdir(), 'plinth-index-'));
after(() => rmSync(site, { recursive: true }));

function page(path: string, body: string) {
  mkdirSync(join(site, path), { recursive: true });
  writeFileSync(join(site, path, 'index.html'), `<html lang="en"><body>${body}</body></html>`);
}

test('only pages that mark their text are indexed, into a folder named after the engine’s version', async () => {
  page('a', '<nav>Menu</nav><article data-pagefind-body><h1>One</h1><p>Words.</p></article>');
  page('b', '<article data-pagefind-body><h1>Two</h1></article>');
  page('list', '<h1>All pages</h1>');
  const { pages, bytes } = await indexSite(site);
  assert.equal(pages, 2);
  assert.ok(bytes > 0);
  assert.match(bundlePath, /^pagefind\/\d+\.\d+\.\d+\/$/);
  assert.ok(existsSync(join(site, bundlePath, 'pagefind.js')));
});

test('old index files and unused interface files are removed', async () => {
  rmSync(join(site, 'b'), { recursive: true });
  assert.equal((await indexSite(site)).pages, 1);
  assert.deepEqual(
    readdirSync(join(site, bundlePath)).filter((name) => /ui|highlight/.test(name)),
    [],
  );
});
