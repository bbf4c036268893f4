import type { Page } from 'playwright-core';
import { bundlePath } from '#search/bundle.ts';

/** The results of a query on the search page: paths below the site's base, best first. */
export async function ask(page: Page, query: string, home: string): Promise<string[]> {
  const field = page.getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
  await page.locator('[data-search-list][aria-busy="false"]').waitFor({ state: 'attached' });
  const links = page.locator('[data-search-list] > li > a');
  const found = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  return found.map((address) => pathOf(address, home));
}

/** What the search page says about its last answer. */
export async function saidOn(page: Page): Promise<string> {
  return (await page.locator('main [data-search-status]').textContent()) ?? '';
}

/** The same with unmodified Pagefind on the same pages: its own ranking, no names, no synonyms. */
export async function askPlain(page: Page, query: string, home: string): Promise<string[]> {
  const script = `${home}${bundlePath}pagefind.js?plain`;
  const found = await page.evaluate(
    async ([text, from]) => {
      const pagefind = (await import(/* @vite-ignore */ from)) as {
        search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(text);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    [query, script] as const,
  );
  return found.map((address) => pathOf(new URL(address, home).href, home));
}

function pathOf(address: string, home: string): string {
  return address.slice(home.length).replace(/[?#].*$/, '');
}
