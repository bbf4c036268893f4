import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite({ base: '/docs/' });
});
after(() => site.close());

test('below a base path, links, styles, fonts and scripts have the right addresses', async () => {
  const { page, troubles, requests } = await site.open();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Services' })
    .click();
  await page.waitForURL(site.address('services/'));
  await page.getByRole('link', { name: 'Harbour Database' }).first().click();
  await page.waitForURL(site.address('services/database/'));
  assert.deepEqual(troubles, []);
  assert.deepEqual(
    requests.map((request) => request.url()).filter((url) => !url.startsWith(site.address())),
    [],
  );
  const family = await page.evaluate(() => document.fonts.check('16px Geologica'));
  assert.equal(family, true);
  await page.close();
});

test('below a base path, links in text and images beside the page work', async () => {
  const { page, troubles } = await site.open('services/database/get-started/');
  const image = page.getByRole('img', { name: 'A crane over a ship' });
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('img[alt^="A crane"]')?.naturalWidth,
  );
  await page.locator('article').getByRole('link', { name: 'limits' }).click();
  await page.waitForURL(site.address('services/database/reference/#limits'));
  assert.deepEqual(troubles, []);
  await page.close();
});

test('below a base path, search works, and its results link to sections', async () => {
  const { page, troubles } = await site.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zephyrine');
  await page.getByRole('option', { name: '# Connect to it' }).click();
  await page.waitForURL(site.address('services/database/get-started/#connect-to-it'));
  assert.deepEqual(troubles, []);
  await page.close();
});

test('below a base path, former addresses redirect, and those of a folder include everything below it', async () => {
  const { page } = await site.open('services/db/');
  await page.waitForURL(site.address('services/database/'));
  await page.goto(site.address('services/db/reference/'));
  await page.waitForURL(site.address('services/database/reference/'));
  await page.goto(site.address('guides/onboarding/safety/'));
  await page.waitForURL(site.address('guides/start/safety/'));
  await page.close();
});

test('below a base path, a missing address shows the site’s own page', async () => {
  const { page, troubles } = await site.open('services/nowhere/');
  assert.equal(troubles.length, 2, troubles.join('\n'));
  assert.ok(troubles.every((trouble) => trouble.includes('404')));
  await page.getByRole('link', { name: 'See the services' }).click();
  await page.waitForURL(site.address('services/'));
  await page.close();
});

test('below a base path, a page states its full address, a redirect the new one, and a missing page none', async () => {
  const { page } = await site.open('services/database/');
  const canonical = () =>
    page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);
  assert.equal(await canonical(), 'https://docs.example/docs/services/database/');
  const redirect = await (await fetch(site.address('services/db/'))).text();
  assert.match(
    redirect,
    /rel="canonical" href="https:\/\/docs\.example\/docs\/services\/database\/"/,
  );
  await page.goto(site.address('nowhere/'));
  assert.equal(await canonical(), undefined);
  await page.close();
});
