import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { moreTemplates, templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const [name, path] of Object.entries({ ...templates, ...moreTemplates })) {
  test(`its policy allows nothing inline and blocks nothing: ${name}`, async () => {
    const { page, troubles } = await site.open(path);
    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    assert.match(policy ?? '', /default-src 'none'/);
    assert.doesNotMatch(policy ?? '', /'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*|https?:/);
    assert.equal(await page.locator('[style], style, script:not([src])').count(), 0);
    assert.deepEqual(troubles, []);
    await page.close();
  });
}

test('the policy blocks nothing when search is used, in the dialog and on its page', async () => {
  const { page, troubles } = await site.open('services/database/how-it-works/');
  assert.ok((await page.locator('svg.diagram').count()) > 2);
  await page.keyboard.press('/');
  await page.keyboard.type('restore');
  await page.getByRole('option').first().waitFor();
  await page.goto(site.address('search/?q=restore&kind=docs'));
  await page.locator('li.hit').first().waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a blocked request would be detected', async () => {
  const { page, troubles } = await site.open();
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  assert.match(troubles.join('\n'), /violates the following Content Security Policy directive/);
  await page.close();
});
