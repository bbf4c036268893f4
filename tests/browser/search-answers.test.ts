import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { listen, staticServer } from '#build/serve.ts';
import { bundlePath } from '#search/bundle.ts';
import { builtSite } from '../built-site.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
let german: OpenSite;
before(async () => {
  site = await openSite();
  german = await openSite({ content: 'german' });
});
after(() => Promise.all([site.close(), german.close()]));

const hits = (page: Page) => page.locator('main li.hit');
const status = (page: Page) => page.locator('main [data-search-status]');
const first = (page: Page) => hits(page).first();

async function asked(query: string, on = site): Promise<Page> {
  const { page } = await on.open(`search/?q=${encodeURIComponent(query)}`);
  await page.locator('main [data-search-list][aria-busy="false"]').waitFor({ state: 'attached' });
  return page;
}

test('an unknown word is named, with a suggestion whose results are shown', async () => {
  const page = await asked('sextnat');
  assert.match(
    (await status(page).textContent()) ?? '',
    /No results for “sextnat”\. Showing results for sextant/,
  );
  assert.match((await first(page).textContent()) ?? '', /Harbour Database/);
  await status(page).getByRole('button', { name: 'sextant' }).click();
  await status(page)
    .getByText(/^\d+ results?/)
    .waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'sextant');
  await page.close();
});

test('a word that is nowhere is said not to be there, as the reader wrote it, whatever shorter word there is', async () => {
  for (const [word, on, said] of [
    ['Sandwich', site, 'No results for “Sandwich”'],
    ['Soren', site, 'No results for “Soren”'],
    ['2.7.18', site, 'No results for “2.7.18”'],
    ['C#', site, 'No results for “C#”'],
    ['Berechtigung', german, 'Keine Ergebnisse für „Berechtigung“'],
  ] as const) {
    const page = await asked(word, on);
    assert.match((await status(page).textContent()) ?? '', new RegExp(said));
    assert.equal(await hits(page).count(), 0, word);
    await page.close();
  }
});

test('versions, options, error codes and names with signs are found as they are written', async () => {
  for (const written of ['1.29.3', '--dry-run', 'C++', 'ANCHOR_NOT_HELD', 's3', 'aws-s3-logs']) {
    const page = await asked(written);
    assert.match((await first(page).textContent()) ?? '', /Keep it safe/, written);
    assert.match((await status(page).textContent()) ?? '', /^\d+ results?\.$/, written);
    await page.close();
  }
});

test('letters such as ł and ß are found with and without them, on an English site too', async () => {
  for (const written of ['Łukasz', 'lukasz', 'Straße', 'STRASSE']) {
    const page = await asked(written);
    assert.match((await first(page).textContent()) ?? '', /Keep it safe/, written);
    await page.close();
  }
});

test('the parts of a joined German word in a title are found', async () => {
  const page = await asked('Herstellungspunkt', german);
  assert.match((await first(page).textContent()) ?? '', /Wiederherstellungspunkt/);
  await page.close();
});

test('a snippet is a sentence, and a row of a table only if no sentence has the word', async () => {
  const excerpt = async (query: string) => {
    const page = await asked(query);
    const text = await first(page).locator('.hit__excerpt').last().textContent();
    await page.close();
    return text ?? '';
  };
  assert.match(await excerpt('moorage'), /^Moorage is paid for each quarter/);
  assert.equal(await excerpt('anchor_not_held'), 'haul · 1.29.3 · ANCHOR_NOT_HELD');
});

test('a question in the address is shown at once, with a message that search works on it', async () => {
  const { page } = await site.open();
  await page.route(/instant\.json|pagefind/, () => undefined);
  await page.route(/search-page|SearchPage/, () => undefined);
  await page.goto(site.address('search/?q=restore'), { waitUntil: 'commit' });
  await status(page).getByText('Searching…').waitFor();
  assert.equal(await page.locator('main [data-search-input]').inputValue(), 'restore');
  await page.close();
});

test('without results, the owner’s channel and the feedback link are offered', async () => {
  const page = await asked('qqqqqqqq');
  assert.match(
    (await status(page).textContent()) ?? '',
    /Nothing found\. No results for “qqqqqqqq”/,
  );
  assert.ok((await status(page).getByRole('link').count()) > 0);
  await page.close();
});

test('if no page has all words, those with the most of them are shown, and a message says so', async () => {
  const page = await asked('zephyrine database restore');
  assert.match((await status(page).textContent()) ?? '', /No page contains all the words/);
  assert.ok((await hits(page).count()) > 0);
  await page.close();
});

test('a synonym finds what it stands for, and a message says so', async () => {
  const page = await asked('sextant');
  assert.match(
    (await status(page).textContent()) ?? '',
    /Also showing results for Harbour Database/,
  );
  await page.close();
});

test('umlauts and accents are found with and without them, in the language of the page', async () => {
  for (const written of ['Überlauf', 'uberlauf', 'ÜBERLAUF']) {
    const page = await asked(written, german);
    assert.match((await first(page).textContent()) ?? '', /Überlauf/, written);
    assert.match((await status(page).textContent()) ?? '', /Ergebnis/);
    await page.close();
  }
});

test('on the page of a result, the words are highlighted until the next key press', async () => {
  const page = await asked('restore');
  await first(page).locator('a').first().click();
  await page.waitForFunction(() => (CSS.highlights.get('sought')?.size ?? 0) > 0);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => CSS.highlights.has('sought')), false);
  await page.reload();
  assert.equal(await page.evaluate(() => CSS.highlights.has('sought')), false);
  await page.close();
});

test('the dialog remembers visited results, in this browser only', async () => {
  const { page, requests } = await site.open();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('/');
  await page.keyboard.type('harbour d');
  await dialog
    .getByRole('option', { selected: true })
    .filter({ hasText: 'Harbour Database' })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(site.address('services/database/'));
  await page.keyboard.press('/');
  await dialog.getByRole('option').filter({ hasText: 'Harbour Database' }).waitFor();
  assert.deepEqual(
    requests.filter((request) => request.method() !== 'GET' || /harbour/i.test(request.url())),
    [],
  );
  await page.close();
});

for (const [what, missing] of [
  ['the names', /instant\.json/],
  ['the index', /pagefind/],
] as const) {
  test(`if ${what} can’t be loaded, a message says so and links to the A–Z list`, async () => {
    const { page } = await site.open();
    await page.route(missing, (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('restore');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByText('Search could not be loaded.').waitFor();
    assert.equal(
      await dialog.getByRole('link', { name: 'A to Z' }).getAttribute('href'),
      '/a-to-z/',
    );
    await page.close();
  });
}

test('if part of the index is missing, search says that it is unavailable, never that there are no results', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-half-'));
  cpSync(await builtSite(), folder, { recursive: true });
  for (const name of readdirSync(join(folder, bundlePath, 'index')))
    rmSync(join(folder, bundlePath, 'index', name));
  const server = staticServer({ folder, base: '/' });
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 });
  const { page } = await site.open();
  try {
    for (const query of ['restore', 'zephyr']) {
      await page.goto(`http://127.0.0.1:${String(port)}/search/?q=${query}`);
      await status(page).getByText('Search could not be loaded.').waitFor();
    }
  } finally {
    await page.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('names are found while the full index is unavailable', async () => {
  const { page } = await site.open();
  await page.route(/pagefind/, (route) => route.abort());
  await page.keyboard.press('/');
  await page.keyboard.type('harbour d');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByText('Search could not be loaded.').waitFor();
  assert.ok((await dialog.getByRole('option').count()) > 0);
  await page.close();
});

test('no query breaks the page: long, right-to-left, symbols, markup', async () => {
  for (const text of [
    'x'.repeat(10_000),
    'שחזור',
    '🚢',
    '<script>alert(1)</script>',
    '.*+?^${}()|[]\\',
    '"',
    'a"b',
  ])
    await test(`“${text.slice(0, 20)}”`, async () => {
      const { page, troubles } = await site.open('search/');
      await page.getByRole('searchbox').fill(text);
      await page.keyboard.press('Enter');
      await page
        .locator('main [data-search-list][aria-busy="false"]')
        .waitFor({ state: 'attached' });
      assert.notEqual((await status(page).textContent()) ?? '', '');
      assert.deepEqual(troubles, []);
      await page.close();
    });
});
