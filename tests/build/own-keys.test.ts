/** Keys of one's own in every entry, through a build with a facet. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { listen, staticServer } from '#build/serve.ts';
import { folderReader } from '#source/folder-reader.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { readSource } from '#source/read.ts';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { fixtureContent, fixtureToday, startScriptIn } from '../built-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { cloneIn } from '../clone.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-own-keys-'));
after(() => rmSync(home, { recursive: true }));
const content = join(home, 'content');
const out = join(home, 'dist');

const own = `x-cost-centre: '0815'
x-markup: <script>alert(1)</script><b>bold</b>
x-runbook: https://wiki.example.org/run?a=1&b=2
x-script: 'javascript:alert(1)'
x-turned: "a\\u200fb"
x-audited: true
x-since: 2026-11-02
x-regions: [west, 42]
`;

/** The only entry with another cost centre. */
const single = 'services/database/restore.md';

/** The files of the fixture, each with keys of one's own at the end of its front-matter. */
function withOwn(): Record<string, string | Buffer> {
  return Object.fromEntries(
    globSync('**/*.*', { cwd: fixtureContent }).map((file): [string, string | Buffer] => {
      const bytes = readFileSync(join(fixtureContent, file));
      if (!/\.mdx?$/.test(file)) return [file, bytes];
      return [
        file,
        bytes
          .toString()
          .replace(/\n---\n/, `\n${file === single ? own.replace('0815', '4711') : own}---\n`),
      ];
    }),
  );
}

async function addresses(): Promise<string[]> {
  const source = await readSource(folderReader(wholeFolder(content)));
  const catalogue = buildCatalogue(source, { today: fixtureToday, drafts: false });
  const kinds = [...new Set(source.entries.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [...catalogue.of(kind)].map(({ address }) => address));
}

const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');

let said = '';

suite('keys of one’s own', () => {
  before(async () => {
    cloneIn(home);
    writeFiles(content, withOwn());
    const facets = { 'x-cost-centre': 'Kostenstelle', 'x-regions': 'Regions', 'x-zone': 'Zone' };
    writeFileSync(join(home, 'plinth.config.json'), JSON.stringify({ content: 'content', facets }));
    const { code, output } = await startScriptIn(home, 'build', ['--today', fixtureToday]).ended;
    assert.equal(code, 0, output);
    said = output;
  });

  test('are a list on the page of every entry, in their order', async () => {
    const all = await addresses();
    for (const one of ['/', '/services/database/restore/', '/services/database/responsibilities/'])
      assert.ok(all.includes(one), one);
    for (const address of all) {
      const html = page(address);
      assert.equal(html.split('<h2 id="_own-facts">').length, 2, address);
      const list = html.slice(html.indexOf('<h2 id="_own-facts">'));
      const labels = [...list.slice(0, list.indexOf('</dl>')).matchAll(/<dt>([^<]*)<\/dt>/g)];
      assert.deepEqual(
        labels.map(([, label]) => label),
        ['Kostenstelle', 'Markup', 'Runbook', 'Script', 'Turned', 'Audited', 'Since', 'Regions'],
        address,
      );
    }
  });

  test('are filters of the search page, by the labels of the configuration', async () => {
    const server = staticServer({ folder: out, base: '/' });
    await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
    const browser = await launchChromium();
    try {
      const { port } = server.address() as AddressInfo;
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${String(port)}/search/?q=database`);
      const costs = tab.getByRole('group', { name: 'Kostenstelle' });
      const rare = costs.getByRole('checkbox', { name: /^4711/ });
      await rare.check();
      await tab
        .getByRole('status')
        .filter({ hasText: /^1 of \d+ results/ })
        .waitFor();
      assert.match(tab.url(), /[?&]x-cost-centre=4711/);
      await tab.reload();
      await tab
        .getByRole('status')
        .filter({ hasText: /^1 of \d+ results/ })
        .waitFor();
      assert.ok(await rare.isChecked());
      assert.equal(await tab.getByRole('group', { name: 'Zone' }).count(), 0);
    } finally {
      await browser.close();
      server.close();
    }
  });

  test('that no entry has are told by the build', () => {
    const sentence =
      'No entry has “x-zone”, so search has no such filter. Check “facets” in the configuration.';
    assert.ok(said.includes(sentence), said);
  });

  test('are text, except for https addresses, which are links', () => {
    const html = page('/services/database/');
    const list = html.slice(html.indexOf('<h2 id="_own-facts">'));
    const values = [...list.slice(0, list.indexOf('</dl>')).matchAll(/<bdi[^>]*>(.*?)<\/bdi>/gs)];
    assert.deepEqual(
      values.map(([, value = '']) =>
        value.replaceAll(/\s+/g, ' ').replaceAll(/> | </g, (c) => c.trim()),
      ),
      [
        '0815',
        '&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;bold&lt;/b&gt;',
        '<a class="is-address" href="https://wiki.example.org/run?a=1&amp;b=2" rel="external">wiki.example.org/run</a>',
        'javascript:alert(1)',
        'a\u200fb',
        'Yes',
        '2 November 2026',
        'west',
        '42',
      ],
    );
  });
});
