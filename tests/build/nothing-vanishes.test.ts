import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { renderPages } from './render-pages.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-vanish-'));
after(() => rmSync(home, { recursive: true }));

suite('no text of an author is lost', () => {
  let index = '';
  let other = '';
  let ruled = '';
  before(async () => {
    const content = join(home, 'content');
    const files = {
      ...examplePlatform,
      ...example(
        'guides/index.md',
        'title: Welcome',
        `Xylophone. ${exampleProse}\n\n## All guides`,
      ),
      ...example('guides/other.md', '', `See [the welcome](index.md). ${exampleProse}`),
      'guides/ruled.md': `---\ntitle: Ruled\n---\n---\n\nMarimba: a\n\n---\n\n${exampleProse}\n\n## A heading\n`,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const addresses = ['/guides/', '/guides/other/', '/guides/ruled/'];
    const options = { content, out: join(home, 'site'), today: exampleToday };
    [index = '', other = '', ruled = ''] = await renderPages(options, addresses);
  });

  test('in the guides’ index, which comes before the list of all guides', () => {
    assert.match(index, /<h1>Welcome<\/h1>[^]*Xylophone\.[^]*href="\/guides\/other\/"/);
    assert.doesNotMatch(index, /href="\/guides\/index\/"/);
    assert.equal(new Set(index.match(/ id="[^"]+"/g)).size, index.match(/ id="[^"]+"/g)?.length);
  });

  test('in a guide that links to that index, and so to its page', () => {
    assert.match(other, /<a href="\/guides\/">the welcome<\/a>/);
  });

  test('in a body that starts with a thematic break and contains another', () => {
    assert.match(ruled, /<hr>[^]*Marimba: a[^]*<hr>[^]*<h2 id="a-heading">/);
  });
});
