/** Keys of one's own in every entry, through a build with a facet. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { folderReader } from '#source/folder-reader.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { readSource } from '#source/read.ts';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { fixtureContent, fixtureToday, startScriptIn } from '../built-site.ts';
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

/** The files of the fixture, each with keys of one's own at the end of its front-matter. */
function withOwn(): Record<string, string | Buffer> {
  return Object.fromEntries(
    globSync('**/*.*', { cwd: fixtureContent }).map((file): [string, string | Buffer] => {
      const bytes = readFileSync(join(fixtureContent, file));
      if (!/\.mdx?$/.test(file)) return [file, bytes];
      return [file, bytes.toString().replace(/\n---\n/, `\n${own}---\n`)];
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

suite('keys of one’s own', () => {
  before(async () => {
    cloneIn(home);
    writeFiles(content, withOwn());
    writeFileSync(join(home, 'plinth.config.json'), JSON.stringify({ content: 'content' }));
    const { code, output } = await startScriptIn(home, 'build', '--today', fixtureToday).ended;
    assert.equal(code, 0, output);
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
        ['Cost centre', 'Markup', 'Runbook', 'Script', 'Turned', 'Audited', 'Since', 'Regions'],
        address,
      );
    }
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
