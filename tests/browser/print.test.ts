import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { templates } from './pages.ts';
import { amissInPrint, paper } from './paper.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

// More templates are tests/hard/browser/print.test.ts.
for (const [name, path] of Object.entries(templates)) {
  test(`in print nothing is dark, cut off, collapsed or interactive: ${name}`, async () => {
    assert.deepEqual(await amissInPrint(site, path), []);
  });
}

test('in print an external link is followed by its address, unless that is its text', async () => {
  const { page } = await site.open('services/database/', { viewport: paper });
  await page.emulateMedia({ media: 'print' });
  const links = await page
    .locator('main a[href^="http"]:visible')
    .evaluateAll((list) =>
      list.map((link) => [
        (link as HTMLAnchorElement).href,
        link.textContent.trim(),
        getComputedStyle(link, '::after').content,
      ]),
    );
  assert.ok(links.length > 0);
  for (const [address = '', text = '', after = ''] of links)
    assert.ok(after === `" (${address})"` || address.endsWith(text), `${text}: ${after}`);
  assert.ok(links.some(([address, , after]) => after === `" (${address})"`));
  await page.close();
});

test('in print a drawing fits on the page', async () => {
  const { page } = await site.open('services/database/how-it-works/', { viewport: paper });
  await page.emulateMedia({ media: 'print' });
  for (const drawing of await page.locator('.diagram').all()) {
    const box = await drawing.boundingBox();
    assert.ok(box && box.height <= paper.height && box.width <= paper.width);
  }
  await page.close();
});
