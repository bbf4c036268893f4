import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
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

/** A feed entry as parsed. */
interface Read {
  id: string | undefined;
  title: string | undefined;
  link: string | undefined;
  updated: string | undefined;
  html: string | undefined;
}

const titlesIn = (files: Map<string, string>, path: string) =>
  itemsIn(files, path).map(({ title }) => title);

function itemsIn(files: Map<string, string>, path: string) {
  const feed = JSON.parse(files.get(path) ?? '{}') as { items: JsonItem[] };
  return feed.items;
}

interface JsonItem {
  id: string;
  title: string;
  url?: string;
  content_html: string;
  date_published: string;
}

suite('a feed', () => {
  test('reports new, moved, shipped and stopped roadmap items, releases and notices', async () => {
    const files = await exported(busy);
    assert.deepEqual(
      itemsIn(files, 'news/feed.json').map(({ title, date_published: date }) => [date, title]),
      [
        ['2026-11-12T12:00:00.000Z', 'Security: Minor versions'],
        ['2026-11-10T12:00:00.000Z', 'Maintenance: Patches'],
        ['2026-11-05T12:00:00.000Z', 'Action needed: Upgrade'],
        ['2026-11-02T12:00:00.000Z', 'Moved to 2027-Q1: Restore in minutes'],
        ['2026-11-01T12:00:00.000Z', `New on the roadmap: ${trickyTitle}`],
        ['2026-10-20T12:00:00.000Z', 'Shipped: Restore in minutes (Preview)'],
        ['2026-09-30T12:00:00.000Z', 'Shipped: A second line'],
        ['2026-08-10T12:00:00.000Z', 'Moved to 2026-Q4: Restore in minutes (Preview)'],
        ['2026-08-03T12:00:00.000Z', 'Withdrawn: Agents'],
        ['2026-06-01T12:00:00.000Z', 'Moved to 2026-Q4: Restore in minutes'],
        ['2026-02-02T12:00:00.000Z', 'New on the roadmap: Agents'],
        ['2026-01-12T12:00:00.000Z', 'New on the roadmap: Restore in minutes'],
      ],
    );
  });

  test('reports a move with both targets and the reason in its author’s words', async () => {
    const moved = itemsIn(await exported(busy), 'roadmap/feed.json').filter(({ title }) =>
      title.startsWith('Moved'),
    );
    const [, ofMilestone, first] = moved;
    // Front-matter, where those of a milestone are, has no Markdown.
    assert.match(ofMilestone?.content_html ?? '', /<p>Why: Plan \*S\* came first<\/p>/);
    assert.equal(
      first?.content_html,
      [
        '<p>It was planned for 2026-Q2. It is now planned for 2026-Q4.</p>',
        '<p>Why: The <em>audit</em> came first</p>',
        '<p>O.</p>',
        '<p>Services: <a href="https://docs.example/services/db/">Database</a></p>',
      ].join('\n'),
    );
  });

  test('reports a stop once, with the reason of the move that caused it', async () => {
    const stops = itemsIn(await exported(busy), 'roadmap/feed.json').filter(({ title }) =>
      title.endsWith('Agents'),
    );
    assert.deepEqual(
      stops.map(({ title }) => title),
      ['Withdrawn: Agents', 'New on the roadmap: Agents'],
    );
    assert.match(stops[0]?.content_html ?? '', /<p>Why: Nobody wants it<\/p>/);
  });

  test('has the text of a release, with links that work outside the site', async () => {
    const [release] = itemsIn(await exported(busy), 'releases/feed.json');
    assert.equal(
      release?.content_html,
      [
        '<p>See <a href="https://docs.example/services/db/">the service</a>, then <em>act</em>.</p>',
        '<p>Soon.</p>',
        '<p>Services: <a href="https://docs.example/services/db/">Database</a></p>',
      ].join('\n'),
    );
  });

  test('shows a body as its page does, without what needs the site', async () => {
    const body = [
      'Text[^1].<!-- secret -->',
      '- [x] done',
      '> [!WARNING]\n> Achtung *jetzt*.',
      '![Der Kai](kai.svg)',
      '```YAML\na: 1\n```',
      '| a | b |\n| - | -: |\n| 1 | 2 |',
      '[^1]: Die Fußnote.',
    ].join('\n\n');
    const files = await exported({
      'platform.md': (busy['platform.md'] ?? '').replace('title:', 'language: de\ntitle:'),
      'releases/neu.md': entry('title: Neu\ndate: 2026-11-12\nkind: added', body),
      'releases/kai.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    });
    const [release] = itemsIn(files, 'releases/feed.json');
    assert.equal(
      release?.content_html,
      [
        '<p>Text<sup><a href="#_releases-neu-fn-1" id="_releases-neu-fnref-1">1</a></sup>.</p>',
        '<ul>\n<li>☑ done</li>\n</ul>',
        '<blockquote><p><strong>Warnung</strong></p><p>Achtung <em>jetzt</em>.</p>\n</blockquote>',
        '<figure><img alt="Der Kai" src="https://docs.example/files/releases/kai.svg"></figure>',
        '<pre><code>a: 1\n</code></pre>',
        '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
        '<section><h2>Fußnoten</h2>\n<ol>\n<li id="_releases-neu-fn-1">\n<p>Die Fußnote. <a href="#_releases-neu-fnref-1" aria-label="Zurück zu Verweis 1">↩</a></p>\n</li>\n</ol>\n</section>',
      ].join('\n'),
    );
  });

  test('links to the page in place of a diagram, by its title and description', async () => {
    const fence = (lines: string) => `\`\`\`mermaid\n${lines}\n\`\`\``;
    const drawn = fence('flowchart LR\n  accTitle: Way <1>\n  accDescr: From a to b.\n  a --> b');
    const body = `${drawn}\n\n${fence('flowchart LR\n  a --> b')}`;
    const files = await exported({
      ...busy,
      'releases/drawn.md': entry('title: Drawn\ndate: 2026-11-15\nkind: added', body),
    });
    const [release] = itemsIn(files, 'releases/feed.json');
    const page = 'https://docs.example/releases/drawn/';
    assert.equal(
      release?.content_html,
      `<p><a href="${page}">Diagram: Way &lt;1&gt;</a>: From a to b.</p>\n<p><a href="${page}">Diagram</a></p>`,
    );
  });

  test('has no id twice, whatever its entries contain', async () => {
    const body = '## Why\n\nText[^1].\n\n[^1]: Note.';
    const release = (title: string) =>
      entry(`title: ${title}\ndate: 2026-11-12\nkind: added`, body);
    const files = await exported({
      ...busy,
      'releases/one.md': release('One'),
      'releases/two.md': release('Two'),
    });
    const html = itemsIn(files, 'releases/feed.json').map(({ content_html }) => content_html);
    const ids = html.join('').match(/ id="[^"]*"/g) ?? [];
    assert.equal(ids.length, 4);
    assert.equal(new Set(ids).size, 4);
  });

  test('of a service, a team or a persona has everything about it', async () => {
    const files = await exported(busy);
    const ofQueue = ['Action needed: Upgrade', 'Shipped: A second line'];
    assert.deepEqual(titlesIn(files, 'services/queue/feed.json'), ofQueue);
    assert.deepEqual(titlesIn(files, 'teams/pilots/feed.json'), []);
    // Its services' entries, and its own.
    assert.equal(titlesIn(files, 'teams/crew/feed.json').length, 9);
    // An item for other personas doesn't concern everybody who uses its service.
    assert.deepEqual(titlesIn(files, 'personas/developer/feed.json').slice(-6), [
      'Moved to 2027-Q1: Restore in minutes',
      'Shipped: Restore in minutes (Preview)',
      'Shipped: A second line',
      'Moved to 2026-Q4: Restore in minutes (Preview)',
      'Moved to 2026-Q4: Restore in minutes',
      'New on the roadmap: Restore in minutes',
    ]);
  });

  test('keeps the hundred newest entries', async () => {
    const releases = Array.from({ length: 120 }, (_, index): [string, string] => [
      `releases/r${index}.md`,
      entry(`title: R${index}\ndate: 2026-0${1 + (index % 9)}-10\nkind: fixed`),
    ]);
    const files = await exported(Object.fromEntries(releases));
    assert.equal(itemsIn(files, 'releases/feed.json').length, 100);
    assert.equal(itemsIn(files, 'releases/feed.json')[0]?.date_published.slice(0, 7), '2026-09');
  });

  test('has one entry for a duplicate row', async () => {
    const twice = '2026-06-01 2026-Q2 Again';
    const files = await exported({
      'roadmap/a.md': item('stage: planned\ntarget: 2027-Q1', [twice, twice]),
    });
    assert.equal(titlesIn(files, 'roadmap/feed.json').length, 1);
  });

  test('reveals nothing that a public build hides', async () => {
    const shown = 'visibility: public';
    const files = {
      'services/db/index.md': service('Database', shown),
      'services/vault/index.md': service('Vault'),
      'roadmap/a.md': item(`${shown}\nstage: planned\nadded: 2026-01-02\nservices: [db, vault]`),
      'roadmap/b.md': item('stage: planned\nadded: 2026-01-03\nservices: [db]', [], 'Covert'),
      'notices/n.md': entry('title: Hush\nkind: incident\nfrom: 2026-11-02\nservices: [db]'),
      'releases/r.md': entry(
        `title: Open\n${shown}\ndate: 2026-11-03\nkind: added\nroadmap: b`,
        'Made for [the vault](../services/vault/index.md).',
      ),
      'teams/crew.md': entry(`title: Crew\nkind: platform\n${shown}`),
    };
    const all = [...(await exported(files, { visibility: 'public' }))].flat().join('\n');
    assert.match(all, /New on the roadmap: Item/);
    assert.match(all, /New: Open/);
    assert.doesNotMatch(all, /Vault|services\/vault|Covert|Hush|roadmap\/b\//);
  });

  test('of an empty platform exists, last updated on the site’s date', async () => {
    const files = await exported({});
    const feed = parseAtomFeed(files.get('news/feed.atom') ?? '');
    assert.equal(feed.updated, '2026-11-23T12:00:00.000Z');
    assert.equal(feed.entries, undefined);
    assert.deepEqual(itemsIn(files, 'news/feed.json'), []);
    assert.deepEqual([...files.keys()].filter((path) => path.includes('feed')).sort(), [
      ...['deprecations', 'news', 'notices', 'releases', 'roadmap', 'teams/crew'].flatMap(
        (folder) => [`${folder}/feed.atom`, `${folder}/feed.json`],
      ),
    ]);
  });

  test('has the same ids wherever the site is hosted; without its origin, links are relative and JSON has none', async () => {
    const [known, unknown] = [await exported(busy), await exported(busy, { site: null })];
    const atom = parseAtomFeed(unknown.get('services/db/feed.atom') ?? '');
    assert.deepEqual(
      atom.links?.map(({ href }) => href),
      ['/services/db/feed.atom', '/services/db/'],
    );
    assert.match(atom.entries?.[0]?.content?.value ?? '', /href="\/services\/db\/"/);
    const json = itemsIn(unknown, 'news/feed.json');
    assert.ok(json.every((entry) => !('url' in entry)));
    assert.deepEqual(
      json.map(({ id }) => id),
      itemsIn(known, 'news/feed.json').map(({ id }) => id),
    );
  });

  test('has a unique id for each entry', async () => {
    const ids = itemsIn(await exported(busy), 'news/feed.json').map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(
        id,
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  test('has no character that is invalid in XML', async () => {
    const files = await exported({
      'releases/r.md': entry('title: Bells\ndate: 2026-11-03\nkind: added', 'A \u0007 bell'),
    });
    const [release] = itemsIn(files, 'releases/feed.json');
    assert.equal(release?.content_html, '<p>A  bell</p>');
    await assertAtom([files.get('releases/feed.atom') ?? '']);
  });
});

suite('feeds are valid, and every parser reads the same', async () => {
  for (const [name, files] of [
    ['of the fixture site', bodiesOf(filesOf(await fixtureCatalogue()))],
    ['of the fixture site without an origin', bodiesOf(filesOf(await fixtureCatalogue(), null))],
    ['of a busy platform', await exported(busy)],
    ['of an empty platform', await exported({})],
  ] as const) {
    test(`${name}: Atom`, async () => {
      const feeds = [...files].filter(([path]) => path.endsWith('.atom'));
      await assertAtom(feeds.map(([, xml]) => xml));
      for (const [path, xml] of feeds) {
        const expected = readWithFeedsmith(xml);
        assert.deepEqual(await readWithRssParser(xml), expected, path);
        assert.deepEqual(readWithRowan(xml), expected, path);
      }
    });

    test(`${name}: JSON Feed has the same content as Atom`, () => {
      for (const [path, json] of files) {
        if (!path.endsWith('/feed.json')) continue;
        assertJsonFeed(json);
        const atom = readWithFeedsmith(files.get(path.replace(/json$/, 'atom')) ?? '');
        const read = (parseJsonFeed(json).items ?? []).map(
          ({ id, title, url, date_published: updated, content_html: html }): Read => ({
            id,
            title,
            link: url,
            updated,
            html,
          }),
        );
        const withLinks = json.includes('"feed_url"');
        assert.deepEqual(
          read,
          atom.map((entry) => ({ ...entry, link: withLinks ? entry.link : undefined })),
          path,
        );
      }
    });
  }
});

const grammar = readFileSync('tests/fixtures/schemas/atom.rng', 'utf8');

async function assertAtom(feeds: string[]): Promise<void> {
  const { errors } = await validateXML({
    xml: feeds.map((contents, index) => ({ fileName: `${index}.atom`, contents })),
    schema: { fileName: 'atom.rng', contents: grammar },
    extension: 'relaxng',
  });
  assert.deepEqual(errors, []);
}

const isJsonFeed = new Ajv({ allErrors: true, formats: fullFormats }).compile(
  JSON.parse(readFileSync('tests/fixtures/schemas/json-feed.schema.json', 'utf8')) as object,
);

function assertJsonFeed(json: string): void {
  isJsonFeed(JSON.parse(json));
  assert.deepEqual(isJsonFeed.errors ?? [], []);
}

function readWithFeedsmith(xml: string): Read[] {
  return (parseAtomFeed(xml).entries ?? []).map(({ id, title, links, updated, content }) => ({
    id,
    title: title?.value,
    link: links?.[0]?.href,
    updated,
    html: content?.value,
  }));
}

async function readWithRssParser(xml: string): Promise<Read[]> {
  const { items } = await new RssParser<object, { id: string }>().parseString(xml);
  return items.map(({ id, title, link, isoDate, content }) => ({
    id,
    title: title?.trim(),
    link,
    updated: isoDate,
    html: content?.trim(),
  }));
}

function readWithRowan(xml: string): Read[] {
  return parseWithRowan(xml).items.map(({ id, title, url, updated, content }) => ({
    id: id ?? undefined,
    title: title ?? undefined,
    link: url ?? undefined,
    updated: updated?.toISOString(),
    html: content ?? undefined,
  }));
}
