import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 390, height: 900 } };
const unscripted = { ...wide, javaScriptEnabled: false };

suite('the cut in a browser', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const matrix = 'services/database/responsibilities/';

  test('is one picture with its totals in words, vertical on narrow screens', async () => {
    for (const [options, isTall] of [
      [wide, false],
      [narrow, true],
    ] as const) {
      const { page, troubles } = await site.open(matrix, options);
      const pictures = page.getByRole('img', {
        name: /^Harbour Database: \d+ duties\. Product team: \d/,
      });
      assert.equal(await pictures.count(), 1);
      const { width = 0, height = 0 } = (await pictures.boundingBox()) ?? {};
      assert.equal(height > width, isTall);
      assert.deepEqual(troubles, [], 'the policy refuses nothing of it');
      await page.close();
    }
  });

  test('has its numbers as a table below, which the keyboard can open', async () => {
    const { page } = await site.open(matrix, wide);
    const numbers = page.getByRole('table', {
      name: 'Harbour Database: duties of each layer, by area',
    });
    assert.equal(await numbers.isVisible(), false);
    await page.getByText('The numbers as a table').focus();
    await page.keyboard.press('Enter');
    const row = numbers.getByRole('row', { name: /^Backup and restore/ });
    assert.deepEqual(await textsOf(row.getByRole('cell')), ['1', '3', '0', '3']);
    await page.close();
  });

  test('links from the names of areas to their rows', async () => {
    const { page } = await site.open('services/database/', wide);
    await page.getByRole('link', { name: 'Backup and restore' }).first().click();
    await page.waitForURL(`**/${matrix}#backup-and-restore`);
    assert.ok(await page.getByRole('heading', { name: 'Backup and restore' }).isVisible());
    await page.close();
  });

  test('shows where the roadmap will move it, and the row says when and with which item', async () => {
    const { page } = await site.open(matrix, wide);
    assert.ok(await page.locator('.cutpic__coming[data-boundary="cut"]:visible').count());
    const row = page.getByRole('row', { name: /^Encryption and keys/ });
    assert.match((await row.textContent()) ?? '', /Moves from Platform to Product team/);
    assert.ok(await row.getByRole('link', { name: 'Keys of your own' }).isVisible());
    const still = await site.open('services/network/responsibilities/', wide);
    assert.equal(await still.page.locator('.cutpic__coming').count(), 0);
    await Promise.all([page.close(), still.page.close()]);
  });

  test('names the service and area of every number when services are side by side', async () => {
    for (const options of [wide, narrow]) {
      const { page } = await site.open('responsibilities/', options);
      const table = page.getByRole('table', { name: /^Number of duties by service and area/ });
      const heads = await textsOf(table.getByRole('columnheader'));
      assert.deepEqual([heads[0], heads[1], heads.at(-1)], ['Service', 'Application', 'Yours']);
      const row = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'Harbour Database', exact: true }) });
      const cells = await textsOf(row.last().getByRole('cell'));
      assert.equal(cells.length, heads.length - 1);
      assert.equal(cells[heads.indexOf('Backup and restore') - 1], 'T1P3');
      await page.close();
    }
  });

  test('is filtered to one layer by a link that has its own address and works without scripts', async () => {
    const { page } = await site.open('responsibilities/', unscripted);
    const other = page.locator('.strata td [data-layer="2"]').first();
    assert.ok(await other.isVisible());
    await page
      .getByRole('navigation', { name: 'Show duties of' })
      .getByRole('link', { name: 'Product team' })
      .click();
    assert.match(page.url(), /#_layer-1$/);
    assert.equal(await other.isVisible(), false);
    assert.ok(await page.locator('.strata td [data-layer="1"]').first().isVisible());
    await page.close();
  });

  test('the page of a layer can be filtered by one letter', async () => {
    const { page } = await site.open('responsibilities/customer/#_letter-R', unscripted);
    assert.deepEqual(
      [...new Set(await shownLetters(page))].filter((letters) => !letters.includes('R')),
      [],
    );
    await page.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: 'all' }).click();
    const all = await shownLetters(page);
    assert.ok(all.includes('I'));
    await page.close();
  });

  test('a fragment opens an area of all services, which links to each service’s row', async () => {
    const { page } = await site.open('responsibilities/#_services-backup', wide);
    const table = page.getByRole('table', { name: 'Backup and restore: duties of all services' });
    const row = table.getByRole('row', { name: /^Harbour Database/ });
    assert.ok(await row.isVisible());
    assert.deepEqual(await textsOf(table.getByRole('columnheader')), [
      'Service',
      'Backup',
      'Restore',
      'Restore test',
    ]);
    assert.deepEqual(await textsOf(row.getByRole('cell')), ['T I P A/R', 'T R P A/R', 'T C P A/R']);
    await row.getByRole('link', { name: 'Harbour Database', exact: true }).click();
    await page.waitForURL(`**/${matrix}#backup-and-restore`);
    await page.close();
  });
});

test('in right-to-left text, areas run from right to left', async () => {
  const site = await openSite({ content: 'hebrew' });
  try {
    const { page } = await site.open('services/storage/responsibilities/', wide);
    const labels = page.locator('.cut__areas li');
    const [first, last] = [await labels.first().boundingBox(), await labels.last().boundingBox()];
    assert.ok((first?.x ?? 0) > (last?.x ?? 0));
    const backup = labels.filter({ hasText: 'Backup and restore' });
    const tag = page.locator('[data-size="wide"] g[data-layer="2"]').first();
    const [label, drawn] = [await backup.boundingBox(), await tag.boundingBox()];
    assert.ok(label && drawn);
    assert.ok(drawn.x > label.x && drawn.x + drawn.width < label.x + label.width);
    await page.close();
  } finally {
    await site.close();
  }
});

async function textsOf(locator: Locator): Promise<string[]> {
  const texts = await locator.allTextContents();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The letters of the rows that the filter shows. */
async function shownLetters(page: Page): Promise<string[]> {
  return page
    .locator('tr[data-raci]:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.raci ?? ''));
}
