import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const wide = { viewport: { width: 1440, height: 900 } };
const paper = { light: 'rgb(245, 246, 244)', dark: 'rgb(18, 21, 23)' };

test('by default, the theme follows the system', async () => {
  const { page } = await site.open('services/', { ...wide, colorScheme: 'dark' });
  assert.equal(await ground(page), paper.dark);
  assert.deepEqual(await frameColours(page), ['#121517']);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await ground(page), paper.light);
  assert.deepEqual(await frameColours(page), ['#f5f6f4']);
  await page.close();
});

test('theme colours are not set again if unchanged, which would restyle the page', async () => {
  const { page } = await site.open('services/', { ...wide, colorScheme: 'light' });
  await page.addInitScript(recordColours);
  await page.reload();
  const written = () => page.evaluate<string[]>('globalThis.written');
  assert.deepEqual(await written(), []);
  await choose(page, 'Use the dark theme');
  assert.deepEqual(await written(), ['color-scheme', 'theme-color', 'theme-color']);
  await page.close();
});

test('a selected theme applies from the first paint of every page', async () => {
  const { page } = await site.open('services/', { ...wide, colorScheme: 'light' });
  await choose(page, 'Use the dark theme');
  assert.equal(await ground(page), paper.dark);
  assert.deepEqual(await frameColours(page), ['#121517']);
  await page.addInitScript(recordGrounds);
  for (const visit of [() => page.reload(), () => page.goto(site.address('roadmap/'))]) {
    await visit();
    const grounds = await page.evaluate<string[]>('globalThis.grounds');
    assert.ok(grounds.length > 1);
    assert.deepEqual([...new Set(grounds)], [paper.dark]);
    assert.equal(await isChosen(page, 'Use the dark theme'), true);
  }
  await page.close();
});

test('the selection applies to all tabs at once, and to pages restored by “back”', async () => {
  const { page } = await site.open('services/', { ...wide, colorScheme: 'light' });
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((address) => void open(address), site.address('roadmap/')),
  ]);
  await choose(other, 'Use the dark theme');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  assert.equal(await isChosen(page, 'Use the dark theme'), true);
  await page.goto(site.address('guides/'));
  await choose(page, 'Use the theme of the system');
  await page.goBack();
  assert.equal(await ground(page), paper.light);
  assert.equal(await isChosen(page, 'Use the theme of the system'), true);
  await page.close();
});

test('the switch is one group of options, which the arrow keys move through', async () => {
  const { page, troubles } = await site.open('services/', { ...wide, colorScheme: 'light' });
  const group = page.getByRole('group', { name: 'Colour theme' });
  assert.equal(await group.getByRole('radio').count(), 3);
  await group.getByRole('radio', { name: 'Use the theme of the system' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await isChosen(page, 'Use the dark theme'), true);
  assert.equal(await ground(page), paper.dark);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('without storage, the selection lasts for the page', async () => {
  const { page, troubles } = await site.open('services/', { ...wide, colorScheme: 'light' });
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await page.reload();
  await choose(page, 'Use the dark theme');
  assert.equal(await ground(page), paper.dark);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('without scripts there is no switch, and the system’s theme applies', async () => {
  const { page } = await site.open('services/', {
    ...wide,
    colorScheme: 'dark',
    javaScriptEnabled: false,
  });
  assert.equal(await page.getByRole('radio', { name: 'Use the dark theme' }).count(), 0);
  assert.equal(await page.locator('.theme').isVisible(), false);
  const shot = await page.screenshot({ clip: { x: 0, y: 300, width: 1, height: 1 } });
  const light = await site.open('services/', { ...wide, javaScriptEnabled: false });
  const other = await light.page.screenshot({ clip: { x: 0, y: 300, width: 1, height: 1 } });
  assert.ok(!shot.equals(other));
  await Promise.all([page.close(), light.page.close()]);
});

function choose(page: Page, name: string): Promise<void> {
  return page.getByRole('radio', { name }).check();
}

function isChosen(page: Page, name: string): Promise<boolean> {
  return page.getByRole('radio', { name }).isChecked();
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** The theme colours that the page declares for the browser's interface. */
function frameColours(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );
}

/** Records the page's background at each frame from the first with a body. */
function recordGrounds(): void {
  const grounds: string[] = [];
  Object.assign(globalThis, { grounds });
  const look = () => {
    const isStyled = document.styleSheets.length > 0;
    if (document.body instanceof HTMLElement && isStyled)
      grounds.push(getComputedStyle(document.documentElement).backgroundColor);
    requestAnimationFrame(look);
  };
  look();
}

/** Records in `written` every change of a `meta` element. */
function recordColours(): void {
  const written: string[] = [];
  Object.assign(globalThis, { written });
  new MutationObserver((records) => {
    for (const { target } of records)
      if (target instanceof HTMLMetaElement) written.push(target.name);
  }).observe(document, { subtree: true, attributes: true });
}
