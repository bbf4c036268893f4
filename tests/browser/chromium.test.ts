import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium, launchChromium } from './chromium.ts';

test('Chromium starts, runs a page and answers', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<p>Plinth</p><script>document.title = "ran";</script>');
    assert.equal(await page.title(), 'ran');
    assert.equal(await page.locator('p').innerText(), 'Plinth');
  } finally {
    await browser.close();
  }
});

test('a CHROME_PATH that leads nowhere is an error, not a reason to look elsewhere', (t) => {
  const before = process.env.CHROME_PATH;
  t.after(() => {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  });
  process.env.CHROME_PATH = '/nowhere/chromium';
  assert.throws(findChromium, { message: 'CHROME_PATH names no program: “/nowhere/chromium”.' });
});
