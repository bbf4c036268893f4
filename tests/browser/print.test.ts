import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { moreTemplates, templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

/** The area between the margins of A4, in CSS pixels. */
const paper = { width: 680, height: 990 };

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

for (const [name, path] of Object.entries({ ...templates, ...moreTemplates })) {
  test(`in print nothing is dark, cut off, collapsed or interactive: ${name}`, async () => {
    const { page } = await site.open(path, { viewport: paper, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    assert.deepEqual(await page.evaluate(amissOnPaper), []);
    await page.close();
  });
}

test('in print an external link is followed by its address, unless that is its text', async () => {
  const { page } = await site.open('services/database/', { viewport: paper });
  await page.emulateMedia({ media: 'print' });
  const links = await page
    .locator('main a[href^="http"]:visible')
    .evaluateAll((list) =>
      list.map((link) => [
        (link as HTMLAnchorElement).href,
        link.textContent.trim(),
        getComputedStyle(link, '::after').content,
      ]),
    );
  assert.ok(links.length > 0);
  for (const [address = '', text = '', after = ''] of links)
    assert.ok(after === `" (${address})"` || address.endsWith(text), `${text}: ${after}`);
  assert.ok(links.some(([address, , after]) => after === `" (${address})"`));
  await page.close();
});

test('in print a drawing fits on the page', async () => {
  const { page } = await site.open('services/database/how-it-works/', { viewport: paper });
  await page.emulateMedia({ media: 'print' });
  for (const drawing of await page.locator('.diagram').all()) {
    const box = await drawing.boundingBox();
    assert.ok(box && box.height <= paper.height && box.width <= paper.width);
  }
  await page.close();
});

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
