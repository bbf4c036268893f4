import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { openSite, type OpenSite } from './site.ts';

const pictured = ['services/database/', 'services/map/'];

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('a service in a picture links to its page, by mouse and by keyboard', async () => {
  for (const path of pictured) {
    const { page, troubles } = await site.open(path);
    const node = page.locator('svg.graph').getByRole('link', { name: 'Harbour Network' });
    await node.click();
    await page.waitForURL(site.address('services/network/'));
    await page.goBack();
    await node.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(site.address('services/network/'));
    assert.deepEqual(troubles, []);
    await page.close();
  }
});

test('a picture is a named group, and the list below has the same content', async () => {
  const { page } = await site.open('services/map/');
  const picture = page.locator('svg.graph');
  assert.equal(await picture.getAttribute('role'), 'group');
  const named = await picture
    .locator('.graph__node a')
    .evaluateAll((links) => links.map((link) => (link as SVGAElement).href.baseVal));
  const listed = await page
    .locator('.map-list a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(named.length >= 4);
  assert.deepEqual(
    named.filter((address) => !listed.includes(address)),
    [],
  );
  await page.close();
});

test('pictures have no style attributes, fit narrow screens, and have no axe violations', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const path of pictured) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await site.open(path, {
        colorScheme,
        viewport: { width: 320, height: 800 },
      });
      assert.equal(await page.locator('[style]').count(), 0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${path} is ${String(width)} wide.`);
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`))',
      );
      assert.deepEqual(found, [], path);
      await page.close();
    }
  }
});
