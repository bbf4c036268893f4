import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
