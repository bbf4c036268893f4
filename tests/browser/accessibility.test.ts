import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { fromRightToLeft, moreTemplates, templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';
import { widerThanPage } from './overflow.ts';

const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>;
const widths = [320, 768, 1440];

let site: OpenSite;
let hebrew: OpenSite;
before(async () => {
  site = await openSite();
  hebrew = await openSite({ content: 'hebrew' });
});
after(() => Promise.all([site.close(), hebrew.close()]));

for (const [name, path] of Object.entries(templates)) {
  test(`axe finds nothing in any theme at any width, and nothing scrolls sideways: ${name}`, async () => {
    const found = await Promise.all(
      Object.entries(themes).map(([theme, look]) => foundOn(path, theme, look, widths)),
    );
    assert.deepEqual(found.flat(), []);
  });
}

for (const [name, path] of Object.entries(moreTemplates)) {
  test(`axe finds nothing in any theme, and nothing scrolls sideways: ${name}`, async () => {
    assert.deepEqual(await foundInThemes(path), []);
  });
}

for (const [name, path] of Object.entries(fromRightToLeft)) {
  test(`axe finds nothing in any theme in right-to-left text: ${name}`, async () => {
    assert.deepEqual(await foundInThemes(path, hebrew), []);
  });
}

/** Combines each theme with a different width. */
async function foundInThemes(path: string, on = site): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(themes).map(([theme, look], index) =>
      foundOn(path, theme, look, widths.slice(index, index + 1), on),
    ),
  );
  return found.flat();
}

async function foundOn(
  path: string,
  theme: string,
  look: BrowserContextOptions,
  at: number[],
  on = site,
): Promise<string[]> {
  const { page } = await on.open(path, { ...look, reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 });
    for (const what of [...(await widerThanPage(page)), ...(await axeViolations(page))])
      found.push(`${theme}, ${width} px: ${what}`);
  }
  await page.close();
  return found;
}
