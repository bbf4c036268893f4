import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const selected = (page: Page) => dialog(page).getByRole('option', { selected: true });
const status = (page: Page) => dialog(page).getByRole('status');

test('search loads nothing before somebody is about to use it', async () => {
  const { page, requests } = await site.open();
  await page.waitForLoadState('networkidle');
  const ofSearch = (what = /pagefind|search\//) =>
    requests.map((request) => request.url()).filter((url) => what.test(url));
  assert.deepEqual(ofSearch(), []);
  await Promise.all([
    page.waitForResponse(/instant\.json/),
    page.getByRole('link', { name: 'Search' }).hover(),
  ]);
  await page.keyboard.press('/');
  await page.keyboard.type('harb');
  await selected(page).filter({ hasText: 'Harbour Database' }).waitFor();
  await page.waitForResponse(/pagefind-entry/);
  await page.close();
});

test('the full index is loaded only when somebody has stopped typing', async () => {
  const { page, requests } = await site.open();
  await page.keyboard.press('/');
  await page.waitForResponse(/instant\.json/);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((request) => request.url().includes('pagefind')),
    [],
  );
  await page.keyboard.type('sextant');
  await page.waitForResponse(/pagefind-entry/);
  await page.close();
});

test('the keyboard alone opens search, enters a query, moves through results, and opens one', async () => {
  const { page, troubles } = await site.open();
  await page.keyboard.press('/');
  await page.keyboard.type('restore before a mistake');
  // Names appear first; these are the results of the full index.
  await status(page)
    .filter({ hasText: /^\d+ results?/ })
    .waitFor();
  await selected(page).filter({ hasText: 'Restore to a point in time' }).waitFor();
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
  const first = (await selected(page).textContent()) ?? '';
  assert.equal(
    await field(page).getAttribute('aria-activedescendant'),
    await selected(page).getAttribute('id'),
  );
  await page.keyboard.press('ArrowDown');
  assert.match((await selected(page).textContent()) ?? '', /^# /);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.notEqual(await selected(page).textContent(), first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.address('services/database/restore/'));
  assert.deepEqual(troubles, []);
  await page.close();
});

test('Escape closes the dialog and restores the focus; Control K reopens it with the last query', async () => {
  const { page } = await site.open('services/');
  const link = page.getByRole('link', { name: 'Harbour Database' }).first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sextant');
  await selected(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Control+k');
  assert.equal(await field(page).inputValue(), 'sextant');
  await page.close();
});

test('a letter typed in a field, or a key pressed with Alt, opens nothing', async () => {
  const { page } = await site.open('search/');
  await page.getByRole('searchbox').fill('a/b');
  await page.keyboard.press('Alt+k');
  assert.equal(await dialog(page).isVisible(), false);
  await page.close();
});

test('search finds the text of pages, never navigation', async () => {
  const { page } = await site.open('search/?q=breadcrumb');
  await page.getByText('Nothing found.').waitFor();
  await page.close();
});

test('an alias of a service finds it first', async () => {
  const { page } = await site.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sextant');
  await selected(page).waitFor();
  assert.match((await selected(page).textContent()) ?? '', /Harbour Database/);
  await page.close();
});

test('an address runs a query, filters become part of it, and back and forward work', async () => {
  const { page, troubles } = await site.open('search/?q=restore');
  const hits = page.getByRole('region', { name: 'Results' }).locator('li.hit');
  // Names appear first.
  await page.locator('main [data-search-list][aria-busy="false"]').waitFor();
  const all = await hits.count();
  const roadmap = page.getByRole('checkbox', { name: /^Roadmap/ });
  await roadmap.check();
  await page.waitForURL(/\?q=restore&kind=roadmap$/);
  await page.waitForFunction((count) => document.querySelectorAll('li.hit').length < count, all);
  assert.equal(await roadmap.evaluate((element) => element === document.activeElement), true);
  const narrowed = await hits.count();
  await page.goBack();
  await page.waitForFunction((count) => document.querySelectorAll('li.hit').length === count, all);
  assert.equal(await roadmap.isChecked(), false);
  await page.goForward();
  await page.waitForFunction(
    (count) => document.querySelectorAll('li.hit').length === count,
    narrowed,
  );
  const again = await site.open('search/?q=restore&kind=roadmap');
  await again.page.locator('main [data-search-list][aria-busy="false"]').waitFor();
  assert.equal(await again.page.locator('li.hit').count(), narrowed);
  assert.equal(await again.page.getByRole('checkbox', { name: /^Roadmap/ }).isChecked(), true);
  assert.equal(await again.page.getByRole('searchbox').inputValue(), 'restore');
  assert.deepEqual([...troubles, ...again.troubles], []);
  await Promise.all([page.close(), again.page.close()]);
});

test('filters without words list all matching pages', async () => {
  const { page } = await site.open('search/?kind=service');
  await page.locator('li.hit').first().waitFor();
  assert.equal(await page.getByRole('status').textContent(), '3 results.');
  await page.close();
});

test('the last results are those of the last letter typed, and the address has the whole query', async () => {
  const { page } = await site.open('search/');
  await page.getByRole('searchbox').pressSequentially('zephyrine', { delay: 5 });
  await page.locator('li.hit').first().waitFor();
  assert.equal(await page.locator('li.hit').count(), 1);
  await page.waitForURL(/\?q=zephyrine$/);
  await page.close();
});

test('on the search page, keyboard shortcuts focus its own field', async () => {
  const { page } = await site.open('search/');
  await page.keyboard.press('Control+k');
  assert.equal(
    await page.getByRole('searchbox').evaluate((element) => element === document.activeElement),
    true,
  );
  assert.equal(await dialog(page).isVisible(), false);
  await page.close();
});

test('axe finds nothing in the dialog or on the page', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const path of ['services/', 'search/?q=restore']) {
    const { page } = await site.open(path);
    if (path === 'services/') {
      await page.keyboard.press('/');
      await page.keyboard.type('restore');
    }
    await page.locator('.hit').first().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`))',
    );
    assert.deepEqual(found, []);
    await page.close();
  }
});
