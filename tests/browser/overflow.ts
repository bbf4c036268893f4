import type { Page } from 'playwright-core';

/** The innermost elements that make a page scroll sideways; empty if it doesn't. */
export function widerThanPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticksOut = (element: Element) =>
      element.getBoundingClientRect().right > clientWidth + 0.5 && !element.closest('.scroll');
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
    return [`The page is ${scrollWidth} px wide: ${culprits.slice(0, 5).join(' … ')}`];
  });
}
