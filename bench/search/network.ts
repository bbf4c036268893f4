import type { Browser, Page } from 'playwright-core';

/** What search costs a reader with a slow connection. */
export interface NetworkCost {
  /** Milliseconds from the first key to the first result, with the names loaded; medians. */
  warm: number;
  /** The same when the first key comes right after the key that opens the dialog. */
  cold: number;
  /** Bytes over the wire, compressed, until the dialog is ready. */
  opening: number;
  /** Bytes of a question besides, from the first key to the full answer. */
  question: number;
}

/** Slow 4G: what each request waits, and how much comes in a second. */
export const slow4g = { latency: 400, kilobits: 400 };

/** Milliseconds in which nothing may still be on its way. */
const settled = 1500;

/** Measures on a page of a site, `runs` times each, on a page and with a cache of its own each time. */
export async function networkCost(
  browser: Browser,
  address: string,
  question: string,
  runs: number,
): Promise<NetworkCost> {
  const told: NetworkCost[] = [];
  for (let run = 0; run < runs; run += 1) told.push(await costOnce(browser, address, question));
  const median = (part: keyof NetworkCost) =>
    told.map((each) => each[part]).sort((one, other) => one - other)[runs >> 1] ?? NaN;
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

/** Milliseconds, as the page itself measures them. */
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

/** Loads a page at full speed, then slows the network down; `bytes` tells what came since. */
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
    // The full index is asked in a worker, whose requests the page's own protocol does not tell.
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
