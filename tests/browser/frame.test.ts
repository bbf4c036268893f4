import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type OpenSite } from './site.ts';

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const desk = { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false };
const doc = 'services/database/operate/';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('on a phone, the main navigation is a menu that opens without scripts and marks the current section', async () => {
  const { page } = await site.open(doc, phone);
  const services = page.getByRole('navigation', { name: 'Main' }).getByText('Services');
  assert.equal(await services.isVisible(), false);
  await page.getByText('Menu', { exact: true }).click();
  assert.equal(await services.isVisible(), true);
  assert.equal(await services.getAttribute('aria-current'), 'true');
  await services.click();
  await page.waitForURL(site.address('services/'));
  await page.close();
});

test('on a wide screen, the main navigation is in the bar, without a menu', async () => {
  const { page } = await site.open(doc, desk);
  const main = page.getByRole('navigation', { name: 'Main' });
  assert.equal(await main.getByText('Roadmap').isVisible(), true);
  assert.equal(await page.getByText('Menu', { exact: true }).isVisible(), false);
  const bar = (await page.getByRole('banner').boundingBox())!;
  assert.ok(bar.height < 60);
  await page.close();
});

test('on a phone, the page’s tree and contents are collapsed above it, and a heading jumps to its section', async () => {
  const { page } = await site.open(doc, phone);
  const headings = page.getByRole('navigation', { name: 'On this page' });
  assert.equal(await headings.isVisible(), false);
  const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  const folded = page.getByText('On this page').first();
  assert.ok((await folded.boundingBox())!.y < title.y);
  await folded.click();
  await headings.getByRole('link').first().click();
  assert.match(page.url(), /#/);
  await page.close();
});

test('on a wide screen, the page’s tree is before it and its contents after it, both open', async () => {
  const { page } = await site.open(doc, desk);
  const text = (await page.getByRole('article').boundingBox())!;
  const headings = page.getByRole('navigation', { name: 'On this page' });
  const tree = page.getByRole('navigation', { name: 'Harbour Database' });
  assert.ok((await tree.boundingBox())!.x < text.x);
  assert.ok((await headings.boundingBox())!.x > text.x + text.width);
  assert.equal(await headings.getByRole('link').first().isVisible(), true);
  await page.close();
});
