import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { widerThanPage } from './overflow.ts';
import type { OpenSite } from './site.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>;

type Theme = keyof typeof themes;

/** In px. */
const widths = [320, 768, 1440];

/** Axe's violations on a page of a site, and what is wider than the page. Combines each theme with another width. */
export async function foundInThemes(site: OpenSite, path: string): Promise<string[]> {
  const found = await Promise.all(
    Object.keys(themes).map((theme, index) =>
      foundIn(site, path, theme as Theme, widths.slice(index, index + 1)),
    ),
  );
  return found.flat();
}

/** The same in one theme at one width, both in turn by a running number. */
export async function foundInOneTheme(
  site: OpenSite,
  path: string,
  turn: number,
): Promise<string[]> {
  const names = Object.keys(themes) as Theme[];
  const theme = names[turn % names.length] ?? 'light';
  return foundIn(site, path, theme, [
    widths[Math.floor(turn / names.length) % widths.length] ?? 320,
  ]);
}

/** The same, each theme at every width. */
export async function foundInEveryTheme(site: OpenSite, path: string): Promise<string[]> {
  const found = await Promise.all(
    Object.keys(themes).map((theme) => foundIn(site, path, theme as Theme, widths)),
  );
  return found.flat();
}

async function foundIn(
  site: OpenSite,
  path: string,
  theme: Theme,
  at: readonly number[],
): Promise<string[]> {
  const { page } = await site.open(path, { ...themes[theme], reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 });
    for (const what of [...(await widerThanPage(page)), ...(await axeViolations(page))])
      found.push(`${theme}, ${width} px: ${what}`);
  }
  await page.close();
  return found;
}

/** Axe's violations on the current page, one line per rule, including target sizes, which it omits by default. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(source);
    await page.evaluate(readForcedColour);
  }
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => {
      const places = nodes.map(
        ({ target, failureSummary = '' }) =>
          `${String(target)}: ${failureSummary.split('\n  ')[1]}`,
      );
      return `${id} (${nodes.length} times), ${places.slice(0, 3).join('; ')}`;
    });
  });
}

/** Chromium paints text in the forced colour, but reports the page's own fill to axe. */
function readForcedColour(): void {
  const styles = CSSStyleDeclaration.prototype;
  const read: (this: CSSStyleDeclaration, name: string) => string = Reflect.get(
    styles,
    'getPropertyValue',
  );
  styles.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}
