import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scanHtml } from '#build/scan-html.ts';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { builtSite, exampleToday, fixtureToday } from '../built-site.ts';

/** The site's own ids on pages with an author's text, as `kind id`, except those that begin with `_`. */
async function addedIds(folder: string, site: string, today: string): Promise<string[]> {
  const catalogue = buildCatalogue(await readSource(folderReader(wholeFolder(folder))), {
    today,
    drafts: false,
  });
  const added = new Set<string>();
  for (const document of catalogue.documents) {
    const file = join(site, 'address' in document ? document.address : '/', 'index.html');
    if (!existsSync(file) || ['matrix', 'baseline'].includes(document.kind)) continue;
    const { headings, anchors } = document.body;
    const own = new Set([...headings.map(({ slug }) => slug), ...anchors.map(({ id }) => id)]);
    for (const id of scanHtml(readFileSync(file, 'utf8')).ids)
      if (!id.startsWith('_') && !own.has(id)) added.add(`${document.kind} ${id}`);
  }
  return [...added];
}

test('no author’s heading can have an id that the site uses for a part of the page', async () => {
  const fixtures = await builtSite();
  assert.deepEqual(await addedIds('tests/fixtures/site', fixtures, fixtureToday), []);
  const example = await builtSite({ content: 'example' });
  assert.deepEqual(await addedIds('src/content', example, exampleToday), []);
});

test('a heading whose fragment would start with `_` gets one without it', async () => {
  const text = '---\ntitle: A\n---\n\n## `_main`\n\n## Main\n\n## __\n';
  const { readEntry } = await import('#source/read-entry.ts');
  const bytes = new TextEncoder().encode(text);
  const { entry } = readEntry({ file: 'guides/a.md', kind: 'guide', id: 'a', bytes });
  assert.deepEqual(
    entry.body.headings.map(({ slug }) => slug),
    ['main', 'main-1', '-'],
  );
});
