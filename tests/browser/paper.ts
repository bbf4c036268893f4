import type { OpenSite } from './site.ts';

/** The area between the margins of A4, in CSS pixels. */
export const paper = { width: 680, height: 990 };

/** What is useless or unreadable on a page of a site if it is printed, in the dark theme. */
export async function amissInPrint(site: OpenSite, path: string): Promise<string[]> {
  const { page } = await site.open(path, { viewport: paper, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  const found = await page.evaluate(amissOnPaper);
  await page.close();
  return found;
}

/** Runs in the page: everything that is useless or unreadable in print. */
function amissOnPaper(): string[] {
  const root = document.documentElement;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const named = (element: Element) => `${element.tagName} ${element.className}`;
  const ground = getComputedStyle(root).backgroundColor;
  const pressed = [...document.querySelectorAll('nav, button, input, select, dialog')];
  const unfolded = [...document.querySelectorAll('main details')].filter(isSeen);
  const folded = unfolded.flatMap((details) => [
    ...details.querySelectorAll(':scope > :not(summary, nav)'),
  ]);
  const wide = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
  );
  return [
    ...(ground === 'rgb(255, 255, 255)' ? [] : [`the paper is ${ground}`]),
    ...pressed.filter(isSeen).map((element) => `to be pressed: ${named(element)}`),
    ...folded.filter((element) => !isSeen(element)).map((element) => `folded: ${named(element)}`),
    ...wide.map((element) => `too wide: ${element.outerHTML.slice(0, 200)}`).slice(0, 3),
  ];
}
