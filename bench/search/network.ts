import type { Browser, Page } from 'playwright-core';

/** The cost of search on a slow connection. */
export interface NetworkCost {
  /** Median milliseconds from the first key to the first result, with the names loaded. */
  warm: number;
  /** The same if the first key immediately follows the key that opens the dialog. */
  cold: number;
  /** Compressed bytes transferred until the dialog is ready. */
  opening: number;
  /** Additional bytes for a question, from the first key to the full answer. */
  question: number;
}

/** Slow 4G: latency per request, and bandwidth. */
export const slow4g = { latency: 400, kilobits: 400 };

/** Milliseconds without network activity before it counts as idle. */
const settled = 1500;

/** Takes each measurement `runs` times on a site, each time with a new page and an empty cache. */
export async function networkCost(
  browser: Browser,
  address: string,
  question: string,
  runs: number,
): Promise<NetworkCost> {
  const measured: NetworkCost[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await costOnce(browser, address, question));
  const median = (part: keyof NetworkCost) =>
    measured.map((each) => each[part]).sort((one, other) => one - other)[runs >> 1] ?? NaN;
  return {
    warm: median('warm'),
    cold: median('cold'),
    opening: median('opening'),
    question: median('question'),
  };
}

async function costOnce(browser: Browser, address: string, question: string): Promise<NetworkCost> {
  const cold = await onSlowPage(browser, address, async (page) => {
    await page.keyboard.press('/');
    return untilHit(page, question.charAt(0));
  });
  return onSlowPage(browser, address, async (page, bytes) => {
    await page.keyboard.press('/');
    await page.locator('dialog [data-search-status]:not(:empty)').waitFor();
    await page.waitForTimeout(settled);
    const opening = bytes();
    const warm = await untilHit(page, question.charAt(0));
    await page.keyboard.type(question.slice(1), { delay: 60 });
    await page.locator('dialog [data-search-list][aria-busy="false"]').waitFor();
    await page.locator('dialog .hit__excerpt').first().waitFor();
    await page.waitForTimeout(settled);
    return { warm, cold, opening, question: bytes() - opening };
  });
}

/** Milliseconds, as measured in the page itself. */
async function untilHit(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    addEventListener('keydown', () => performance.mark('key'), { capture: true, once: true });
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('dialog .hit')) return;
      performance.mark('hit');
      watcher.disconnect();
    });
    watcher.observe(document.querySelector('dialog') ?? document, {
      childList: true,
      subtree: true,
    });
  });
  await page.keyboard.type(key);
  await page.locator('dialog .hit').first().waitFor();
  return page.evaluate(() => performance.measure('answer', 'key', 'hit').duration);
}

/** Loads a page at full speed, then slows the network down; `bytes` returns the bytes since. */
async function onSlowPage<T>(
  browser: Browser,
  address: string,
  work: (page: Page, bytes: () => number) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const client = await context.newCDPSession(page);
    let came = 0;
    // The full index is searched in a worker, whose requests the page's own protocol doesn't report.
    page.on('requestfinished', (request) => {
      void request.sizes().then((sizes) => (came += sizes.responseBodySize));
    });
    await client.send('Network.enable');
    const throughput = (slow4g.kilobits * 1000) / 8;
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow4g.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    return await work(page, () => came);
  } finally {
    await context.close();
  }
}
