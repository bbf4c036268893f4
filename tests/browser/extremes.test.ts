import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite, type SiteOfTests } from '../built-site.ts';
import { openSite, type OpenSite } from './site.ts';

const narrow = { viewport: { width: 320, height: 700 } };

describe('a platform with hardly any content', () => {
  const over = extremes('bare');

  test('has no heading without content, no empty list and no empty table', async () => {
    const found = await over((page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(section, header, nav, footer, ul, ol, dl, table)')]
          .filter((part) => {
            const heading = part.tagName === 'SECTION' ? part.querySelector('h2, h3') : null;
            return part.textContent.trim() === (heading?.textContent.trim() ?? '');
          })
          .filter((part) => part.checkVisibility() && !part.querySelector('svg'))
          .map((part) => part.outerHTML.slice(0, 80)),
      ),
    );
    assert.deepEqual(found, []);
  });

  test('tells authors on each list how to write its first entry', async () => {
    const found = await over(async (page, path) =>
      /^(?:services|guides|roadmap|personas|providers|glossary|events|notices|releases|surveys)\/$/.test(
        path,
      ) && !(await page.locator('.empty code').first().isVisible())
        ? ['says nothing']
        : [],
    );
    assert.deepEqual(found, []);
  });
});

describe('words longer than a narrow screen', () => {
  const over = extremes('crowded');

  test('never widen the page', async () => {
    const found = await over((page) =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [`${String(scrollWidth)} pixels`] : [];
      }),
    );
    assert.deepEqual(found, []);
  });
});

/** Runs a function on every page of a fixture's site on a narrow screen. Results include the page. */
function extremes(content: NonNullable<SiteOfTests['content']>) {
  let site: OpenSite;
  before(async () => {
    site = await openSite({ content });
  });
  after(() => site.close());
  return async (ask: (page: Page, path: string) => Promise<string[]>): Promise<string[]> => {
    const folder = await builtSite({ content });
    const paths = globSync('**/index.html', { cwd: folder })
      // A page that only leads on would leave while it is asked.
      .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
      .map((file) => file.slice(0, -'index.html'.length))
      .filter((path) => !/^(?:duties|authors\/checks)\/./.test(path));
    const { page } = await site.open('', narrow);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(site.address(path), { waitUntil: 'domcontentloaded' });
      found.push(...(await ask(page, path)).map((finding) => `/${path}: ${finding}`));
    }
    await page.close();
    return found;
  };
}
