import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import budgets from '../../bench/budgets.json' with { type: 'json' };
import type { Page } from 'playwright-core';
import { templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** How far parts of a page moved that nobody had touched, as browsers score it. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as unknown as { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What moved is told after the frame in which it did.
    for (let frame = 0; frame < 4; frame += 1)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    add(observer.takeRecords());
    return sum;
  });
}

for (const [name, path] of Object.entries(templates)) {
  test(`nothing moves while a page loads: ${name}`, async () => {
    const { page } = await site.open(path);
    const shift = await shiftOf(page);
    assert.ok(shift <= budgets.layoutShift, `${path} moves by ${String(shift)}.`);
    await page.close();
  });
}

test('what would move is detected', async () => {
  const { page } = await site.open();
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const block = document.createElement('hr');
    document.body.prepend(block, block.cloneNode(), block.cloneNode());
  });
  assert.ok((await shiftOf(page)) > 0);
  await page.close();
});
