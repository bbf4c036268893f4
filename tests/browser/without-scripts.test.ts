import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { templates } from './pages.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const open = async (path = '') => (await site.open(path, { javaScriptEnabled: false })).page;
const main = (page: Page) => page.getByRole('main');
const mainNavigation = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('“Is there something for my data?”: from home to a service and its first use', async () => {
  const page = await open();
  await mainNavigation(page, 'Services').click();
  const category = main(page).getByRole('region', { name: 'Data and storage' });
  await category.getByRole('link', { name: 'Harbour Database' }).first().click();
  await main(page).getByText('No night shift for a patch.').waitFor();
  await main(page).getByRole('link', { name: 'Create your first database' }).first().click();
  await heading(page, 'Create your first database').waitFor();
  await main(page).getByText('harbour database create --name orders').waitFor();
  await page.close();
});

test('“Who restores this, and whom do I call?”: the duty, the runbook, the owner and the number', async () => {
  const page = await open('services/database/');
  assert.equal(
    await main(page).getByRole('link', { name: '+31 10 555 0199' }).first().getAttribute('href'),
    'tel:+31105550199',
  );
  await main(page).getByRole('link', { name: 'Restore to a point in time' }).first().click();
  await main(page).getByText('Ring the on-call engineer.').waitFor();
  await main(page).getByRole('link', { name: 'Responsibilities' }).first().click();
  const row = main(page)
    .getByRole('row', { name: /^Restore\b(?! test)/ })
    .first();
  await row.getByText('restores next to the running one').waitFor();
  await row.getByText('decides on the point in time').waitFor();
  await page.goto(site.address('services/database/'));
  await main(page).getByRole('link', { name: 'Harbour Crew' }).first().click();
  await main(page).getByRole('link', { name: '+31 10 555 0100' }).waitFor();
  await page.close();
});

test('“When does it come?”: what is planned, for when, how often that moved, and why', async () => {
  const page = await open();
  await mainNavigation(page, 'Roadmap').click();
  for (const name of ['Restore in five minutes', 'Keys of your own', 'Monitoring of our own'])
    await main(page).getByRole('link', { name }).first().waitFor();
  await main(page).getByRole('link', { name: 'Databases in a second region' }).first().click();
  await heading(page, 'Databases in a second region').waitFor();
  for (const said of [
    'A product survives the loss of a whole region',
    '2027-Q1',
    'The line between the regions was not ordered',
    'The provider delivers the line in February',
  ])
    await main(page).getByText(said).first().waitFor();
  await page.close();
});

test('“What is on us?”: the duties of one layer, of one service and of all', async () => {
  const page = await open();
  await mainNavigation(page, 'Responsibilities').click();
  await main(page).getByRole('link', { name: 'Restore', exact: true }).first().waitFor();
  await page.goto(site.address('services/database/responsibilities/'));
  const ours = main(page)
    .getByRole('heading', { name: /Product team/ })
    .locator('xpath=..');
  await ours.getByRole('link', { name: 'Queries' }).click();
  await page.waitForURL(/#/);
  assert.equal(await ours.getByText('Hardware').count(), 0);
  await page.close();
});

test('“What does that mean?”: a term from A to Z, and search links to the A–Z list', async () => {
  const page = await open();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  await main(page).getByRole('link', { name: 'R', exact: true }).click();
  await main(page).getByText('How much data may be lost at most, said as time.').waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await main(page).getByRole('link', { name: 'A to Z' }).click();
  await main(page).getByRole('link', { name: 'Sextant' }).click();
  await heading(page, 'Harbour Database').waitFor();
  await page.close();
});

test('on a phone without scripts, the main navigation works too', async () => {
  const { page } = await site.open('services/database/operate/', {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await page.getByRole('banner').getByText('Menu').click();
  await mainNavigation(page, 'Roadmap').click();
  await heading(page, 'Roadmap').waitFor();
  await page.close();
});

for (const [name, path] of Object.entries(templates)) {
  test(`without scripts, all text is there, and no control that needs one: ${name}`, async () => {
    const [bare, whole] = await Promise.all([open(path), site.open(path)]);
    const textOf = (page: Page) =>
      page.locator('main :is(h1, h2, h3, p, li, td, dd)').allInnerTexts();
    const [without, withScripts] = await Promise.all([textOf(bare), textOf(whole.page)]);
    assert.deepEqual(
      withScripts.filter((text) => !without.includes(text)),
      [],
    );
    assert.equal(await bare.locator('button:visible:not([type="reset"])').count(), 0);
    await Promise.all([bare.close(), whole.page.close()]);
  });
}
