import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

suite('in right-to-left text', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite({ content: 'hebrew' });
  });
  after(() => site.close());

  const doc = 'services/storage/start/';

  test('the page declares its direction and is laid out from the right', async () => {
    const { page, troubles } = await site.open(doc, { viewport: { width: 1440, height: 900 } });
    const root = page.locator('html');
    assert.deepEqual(
      [await root.getAttribute('lang'), await root.getAttribute('dir')],
      ['he', 'rtl'],
    );
    const article = await boxOf(page.locator('article'));
    const heading = await boxOf(page.locator('h1'));
    assert.ok((await boxOf(page.locator('.side'))).left >= article.right);
    assert.ok((await boxOf(page.locator('.toc'))).right <= article.left);
    assert.ok((await boxOf(page.locator('.brand'))).left > article.right);
    assert.ok((await boxOf(page.locator('.theme'))).right < article.left);
    assert.equal(heading.right, article.right);
    assert.deepEqual(troubles, []);
    await page.close();
  });

  test('arrows are mirrored, and code still runs from left to right', async () => {
    const { page } = await site.open();
    const arrow = page.locator('.more .icon').first();
    assert.equal(await styleOf(arrow, 'transform'), 'matrix(-1, 0, 0, 1, 0, 0)');
    await page.goto(site.address(doc));
    assert.equal(await styleOf(page.locator('pre'), 'direction'), 'ltr');
    await page.close();
  });

  test('a sentence in another script keeps its direction but aligns with the page', async () => {
    const { page } = await site.open(doc);
    const [start, end] = await page.getByText('Who does this?').evaluate((element) => {
      const text = element.firstChild as Text;
      const edge = (at: number) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      };
      const offset = text.data.indexOf('Who');
      return [edge(offset), edge(text.data.indexOf('?'))];
    });
    assert.ok(start < end);
    const said = await boxOf(page.getByText('Who does this?'));
    assert.equal(Math.round(said.right), Math.round((await boxOf(page.locator('article'))).right));
    await page.close();
  });

  test('nothing scrolls sideways at 320 pixels', async () => {
    for (const path of ['', 'services/', 'services/storage/', doc]) {
      const { page } = await site.open(path, { viewport: { width: 320, height: 900 } });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
      await page.close();
    }
  });
});

suite('in German', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite({ content: 'german' });
  });
  after(() => site.close());

  test('search finds inflected words, and counts in German', async () => {
    const { page, troubles } = await site.open('search/?q=verbindung');
    await page.locator('li.hit').first().waitFor();
    const titles = await page.locator('li.hit b').allTextContents();
    assert.ok(titles.includes('Grenzen und Versionen'), titles.join());
    assert.match((await page.getByRole('status').textContent()) ?? '', /^\d+ Ergebnisse\.$/);
    assert.deepEqual(troubles, []);
    await page.close();
  });

  test('labels are as wide as their words, so that no word is broken', async () => {
    for (const width of [320, 1440]) {
      const { page } = await site.open('roadmap/', { viewport: { width, height: 900 } });
      const broken = await page.locator('.roadmap-item dt').evaluateAll((labels) =>
        labels
          .filter((label) => {
            const words = document.createRange();
            words.selectNodeContents(label);
            return words.getClientRects().length > 1;
          })
          .map((label) => label.textContent),
      );
      assert.deepEqual(broken, []);
      await page.close();
    }
  });

  test('on a phone, timeline bars show no clipped words, since the text is above them', async () => {
    const { page } = await site.open('roadmap/', { viewport: { width: 390, height: 844 } });
    const shown = await page.locator('.timeline :is(b, s)').evaluateAll((bars) =>
      bars.map((bar) => {
        const words = document.createRange();
        words.selectNodeContents(bar);
        const frame = bar.getBoundingClientRect();
        return [...words.getClientRects()].some(
          ({ left, right, height }) => height > 0 && left < frame.right && right > frame.left,
        );
      }),
    );
    assert.ok(shown.length > 1);
    assert.deepEqual(
      shown,
      shown.map(() => false),
    );
    await page.close();
  });

  test('filters count in German', async () => {
    const { page } = await site.open('services/');
    await page.getByRole('checkbox', { name: 'Netz' }).check();
    assert.equal(await page.getByRole('status').textContent(), '1 Dienst');
    await page.getByRole('checkbox', { name: 'Daten' }).check();
    assert.equal(await page.getByRole('status').textContent(), '3 Dienste');
    await page.close();
  });
});

async function boxOf(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.first().boundingBox();
  assert.ok(box);
  return { left: box.x, right: box.x + box.width };
}

function styleOf(locator: Locator, name: string): Promise<string> {
  return locator.evaluate(
    (element, property) => getComputedStyle(element).getPropertyValue(property),
    name,
  );
}
