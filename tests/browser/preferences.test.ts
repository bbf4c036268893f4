import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

const wide = { viewport: { width: 1440, height: 900 } };

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('the skip link is hidden until it is focused, and leads to the content', async () => {
  const { page } = await site.open('services/database/', wide);
  const skip = page.getByRole('link', { name: 'Skip to content' });
  assert.ok((await top(page)) < -20);
  await page.keyboard.press('Tab');
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  assert.ok((await top(page)) >= 4);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), '_main');
  await page.close();
});

const looks: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
for (const [look, options] of Object.entries(looks)) {
  test(`every element that receives focus shows it: ${look}`, async () => {
    const { page } = await site.open('services/', { ...wide, ...options });
    const unseen: string[] = [];
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Tab');
      unseen.push(...(await page.evaluate(focusUnseen)));
    }
    assert.deepEqual(unseen, []);
    await page.close();
  });
}

test('in forced colours, no meaning depends on a background or shadow alone', async () => {
  const { page } = await site.open('services/database/restore/', {
    ...wide,
    forcedColors: 'active',
    colorScheme: 'dark',
  });
  const outline = (selector: string) => style(page, selector, 'outline-style');
  assert.equal(await outline('.main-nav [aria-current]'), 'solid');
  assert.equal(await outline('.theme label:has(:checked)'), 'solid');
  await page.goto(site.address('glossary/'));
  await page.evaluate(() => (location.hash = document.querySelector('.terms > div')!.id));
  assert.equal(await outline('.terms > div:target'), 'solid');
  await page.goto(site.address('guides/writing/'));
  const canvas = await style(page, 'body', 'background-color');
  for (const mark of ['.note[data-tone="note"]', '.prose ul:not([class]) > li'])
    assert.notEqual(await style(page, mark, 'background-color', '::before'), canvas, mark);
  await page.close();
});

test('with more contrast preferred, text has a contrast of 7:1', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await site.open('services/database/', {
      ...wide,
      colorScheme,
      contrast: 'more',
    });
    const shades = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const shade = (token: string) => {
        probe.style.color = `var(--${token})`;
        return (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      };
      return {
        texts: ['ink', 'ink-2', 'ink-3', 'cut'].map(shade),
        grounds: ['paper', 'sheet', 'sunk'].map(shade),
      };
    });
    for (const ink of shades.texts)
      for (const ground of shades.grounds)
        assert.ok(contrast(ink, ground) >= 7, `${colorScheme}: ${ink.join()} on ${ground.join()}`);
    await page.close();
  }
});

test('with reduced motion preferred, nothing moves', async () => {
  for (const path of Object.values(templates)) {
    const { page } = await site.open(path, { ...wide, reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
          );
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, [], path);
    await page.close();
  }
});

function top(page: Page): Promise<number> {
  return page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top);
}

function style(page: Page, selector: string, name: string, part?: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, [property, of]) => getComputedStyle(element, of).getPropertyValue(property),
      [name, part] as const,
    );
}

/** Runs in the page: the focused element, if neither it nor an ancestor shows an outline. */
function focusUnseen(): string[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const isFramed = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  return isFramed(focused) ||
    isFramed(focused.closest('label')) ||
    isFramed(focused.closest('.service-card'))
    ? []
    : [focused.outerHTML.slice(0, 120)];
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
