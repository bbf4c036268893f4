import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type OpenSite } from './site.ts';

const wide = { viewport: { width: 1440, height: 900 } };

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('a page is prefetched once its link is hovered over, once, and not before', async () => {
  const { page, troubles } = await site.open('services/', wide);
  const fetched = pagesFetched(page);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(fetched, []);
  const nav = page.getByRole('navigation', { name: 'Main' });
  const asked = page.waitForResponse(site.address('roadmap/'));
  await nav.getByRole('link', { name: 'Roadmap' }).hover();
  assert.equal((await asked).status(), 200);
  await page.getByRole('heading', { level: 1 }).hover();
  await nav.getByRole('link', { name: 'Roadmap' }).hover();
  await nav.getByRole('link', { name: 'Guides' }).focus();
  await page.waitForResponse(site.address('guides/'));
  assert.deepEqual(fetched, [site.address('roadmap/'), site.address('guides/')]);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('neither the page itself nor anything but pages of the site is prefetched', async () => {
  const { page, troubles } = await site.open('services/database/', wide);
  const fetched = pagesFetched(page);
  const links = page.locator('a:visible');
  for (const link of await links.all()) {
    const isPage = await link.evaluate(
      (a) =>
        a instanceof HTMLAnchorElement &&
        a.origin === location.origin &&
        a.pathname.endsWith('/') &&
        a.pathname !== location.pathname,
    );
    if (!isPage) await link.dispatchEvent('pointerover');
  }
  const last = page.waitForResponse(site.address('guides/'));
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Guides' })
    .dispatchEvent('pointerover');
  await last;
  assert.deepEqual(fetched, [site.address('guides/')]);
  assert.deepEqual(troubles, []);
  await page.close();
});

for (const [who, connection] of Object.entries({
  'who saves data': { saveData: true, effectiveType: '4g' },
  'whose connection is slow': { saveData: false, effectiveType: '2g' },
})) {
  test(`for readers ${who} nothing is fetched before the click`, async () => {
    const { page } = await site.open('services/', wide);
    await page.addInitScript(
      (given) => Object.defineProperty(navigator, 'connection', { get: () => given }),
      connection,
    );
    await page.reload();
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' });
    const fetched = pagesFetched(page);
    await link.hover();
    assert.equal(await hintsAfter(page), 0);
    await link.click();
    await page.waitForURL(site.address('news/'));
    assert.equal(fetched.length, 1);
    await page.close();
  });
}

type OpenPage = Awaited<ReturnType<OpenSite['open']>>['page'];

/** The pages requested from now on. */
function pagesFetched(page: OpenPage): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/')) fetched.push(request.url());
  });
  return fetched;
}

/** The number of pages the document prefetches, after waiting longer than the hover delay. */
function hintsAfter(page: OpenPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) =>
        setTimeout(() => done(document.querySelectorAll('link[rel="prefetch"]').length), 400),
      ),
  );
}
