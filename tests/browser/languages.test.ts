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
    assert.equal(await styleOf(page.locator('pre').first(), 'direction'), 'ltr');
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

  test('lines of code begin at the left, so that their indentation shows', async () => {
    const { page } = await site.open(doc);
    const lines = page.locator('pre', { hasText: 'bucket:' }).locator('.line');
    const starts = await lines.evaluateAll((all) => {
      const [first] = all.map((line) => line.closest('pre')!.getBoundingClientRect().left);
      return all.map((line) => {
        const text = document.createRange();
        text.selectNodeContents(line);
        return Math.round(text.getBoundingClientRect().left - first!);
      });
    });
    assert.equal(new Set(starts).size, 1);
    assert.ok(starts[0]! < 40, String(starts[0]));
    await page.close();
  });

  test('the head and the cells of a column share an edge', async () => {
    for (const path of [
      doc,
      'responsibilities/',
      'health/',
      'services/storage/responsibilities/',
    ]) {
      const { page } = await site.open(path, { viewport: { width: 1440, height: 900 } });
      const edges = await page.locator('table:has(thead)').evaluateAll(columnsOutOfLine);
      assert.deepEqual(edges, [], path);
      await page.close();
    }
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

/** The heads of columns whose texts share no edge: neither left, nor right, nor middle. Runs in the browser. */
function columnsOutOfLine(tables: Element[]): string[] {
  const isShown = (part: Element) => !part.closest('.visually-hidden');
  const textsOf = (part: Element) =>
    [...part.childNodes]
      .filter((node) => node instanceof Text && node.data.trim() !== '')
      .map((node) => {
        const text = document.createRange();
        text.selectNode(node);
        return text;
      });
  const edgesOf = (cell: Element) => {
    // A letter stands in the middle of its box.
    const parts = [...cell.querySelectorAll('*')].filter(isShown);
    const boxes = [...parts, ...[cell, ...parts].flatMap(textsOf)].map((part) =>
      part.getBoundingClientRect(),
    );
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    return [left, right, (left + right) / 2];
  };
  return tables.flatMap((table) => {
    const rows = [...table.querySelectorAll('tr')].filter(({ cells }) =>
      [...cells].every(({ colSpan }) => colSpan === 1),
    );
    return [...(rows[0]?.cells ?? [])].flatMap((head, column) => {
      const cells = rows.flatMap((row) => row.cells[column] ?? []);
      const edges = cells.filter((cell) => cell.textContent.trim()).map(edgesOf);
      const isShared = [0, 1, 2].some((edge) =>
        edges.every((each) => Math.abs(each[edge]! - edges[0]![edge]!) < 2),
      );
      return isShared ? [] : [head.textContent.trim()];
    });
  });
}

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
