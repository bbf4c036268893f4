import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The titles of the visible cards and timeline rows. */
async function seen(page: Page): Promise<{ cards: string[]; rows: string[] }> {
  const titles = async (selector: string) => {
    const texts = await page.locator(`${selector} >> visible=true`).allTextContents();
    return texts.map((text) => text.trim()).sort();
  };
  return {
    cards: await titles('.board .roadmap-item h3'),
    rows: await titles('.timeline tbody th a'),
  };
}

test('without scripts, a link filters the roadmap by one kind, service or team, and can be shared', async () => {
  const { page, troubles } = await site.open('roadmap/', { javaScriptEnabled: false });
  const all = await seen(page);
  await page.getByRole('link', { name: 'Technical debt', exact: true }).click();
  assert.match(page.url(), /\/roadmap\/#_kind-tech-debt$/);
  const { cards, rows } = await seen(page);
  assert.deepEqual(cards, ['A pool without restarts']);
  assert.deepEqual(rows, ['A pool without restarts']);
  await page.goto(site.address('roadmap/#_service-network'));
  const network = await seen(page);
  assert.ok(network.cards.includes('A second line'), network.cards.join());
  assert.ok(!network.cards.includes('A pool without restarts'), network.cards.join());
  await page.getByRole('link', { name: 'Show all' }).click();
  assert.deepEqual(await seen(page), all);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('with scripts, filters combine, show counts, and are kept in the address', async () => {
  const { page, troubles } = await site.open('roadmap/');
  await page.getByRole('link', { name: 'Feature', exact: true }).click();
  await page.getByText('Service, persona, team').click();
  await page.locator('.filter__others').getByRole('link', { name: 'Harbour Network' }).click();
  assert.equal(new URL(page.url()).search, '?kind=feature&service=network');
  assert.deepEqual((await seen(page)).cards, ['Databases in a second region']);
  const said = await page.locator('.filter').getByRole('status').textContent();
  assert.equal(said, '1 item: Feature, Harbour Network');
  assert.deepEqual(troubles, []);

  const { page: another } = await site.open('roadmap/?kind=feature&service=network');
  assert.deepEqual((await seen(another)).rows, ['Databases in a second region']);
  await another.getByRole('link', { name: 'Show all' }).click();
  assert.equal(new URL(another.url()).search, '');
  assert.ok((await seen(another)).cards.length > 2);
  await another.close();
  await page.close();
});

test('with scripts, an address shared without them works too', async () => {
  const { page } = await site.open('roadmap/#_kind-tech-debt');
  assert.deepEqual((await seen(page)).cards, ['A pool without restarts']);
  await page.getByRole('link', { name: 'Feature', exact: true }).click();
  assert.equal((await seen(page)).cards.length, 4);
  await page.close();
});

test('releases can be filtered by kind and service, with and without scripts, and empty months are hidden', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, troubles } = await site.open('releases/', { javaScriptEnabled });
    const months = () => page.locator('main h2 >> visible=true').allTextContents();
    assert.equal((await months()).filter((title) => title.includes('2026')).length, 2);
    await page
      .getByRole('navigation', { name: 'Filter the list' })
      .getByRole('link', { name: 'New' })
      .click();
    assert.deepEqual(
      (await months()).filter((title) => title.includes('2026')),
      ['October 2026'],
    );
    assert.deepEqual(
      (await page.locator('.log li p:first-child >> visible=true').allTextContents()).map((title) =>
        title.trim(),
      ),
      ['Harbour Network has a second line'],
    );
    assert.deepEqual(troubles, []);
    await page.close();
  }
});
