import type { Page } from 'playwright-core';

/** Why a page scrolls sideways: the innermost elements that stick out of it; nothing where it doesn't scroll. */
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
