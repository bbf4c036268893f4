import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builtSite } from '../built-site.ts';
import { openSite, type OpenSite } from './site.ts';

const path = 'guides/writing/';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('the definition of a term appears on hover and stays until Escape is pressed', async () => {
  const { page, troubles } = await site.open(path);
  const word = page.getByRole('link', { name: 'restore point' }).first();
  const definition = page.getByRole('tooltip').first();
  assert.equal(await definition.isVisible(), false);
  await word.hover();
  assert.equal(await definition.isVisible(), true);
  await definition.hover();
  assert.equal(await definition.isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await definition.isVisible(), false);
  await page.mouse.move(0, 0);
  await word.hover();
  assert.equal(await definition.isVisible(), true);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('the definition of a term is announced when the keyboard reaches it', async () => {
  const { page } = await site.open(path);
  const word = page.getByRole('link', { name: 'restore point' }).first();
  await word.focus();
  const definition = page.getByRole('tooltip').first();
  assert.equal(await definition.isVisible(), true);
  assert.equal(await word.getAttribute('aria-describedby'), await definition.getAttribute('id'));
  await page.keyboard.press('Escape');
  assert.equal(await definition.isVisible(), false);
  await page.keyboard.press('Enter');
  await page.waitForURL(site.address('glossary/restore-point/'));
  await page.close();
});

for (const where of [path, 'authors/checks/secret/'])
  test(`each line of code is below the previous one: /${where}`, async () => {
    const { page } = await site.open(where);
    const tops = await page
      .locator('.code pre')
      .evaluateAll((blocks) =>
        blocks.map((block) =>
          [...block.querySelectorAll('.line')].map((line) => line.getBoundingClientRect().top),
        ),
      );
    assert.ok(tops.some((lines) => lines.length > 2));
    for (const lines of tops)
      assert.ok(
        lines.every((top, index) => index === 0 || top > lines[index - 1]!),
        lines.join(' '),
      );
    await page.close();
  });

test('a first tap on a term shows its definition, a second follows the link', async () => {
  const { page } = await site.open(path, { hasTouch: true, viewport: { width: 390, height: 844 } });
  const word = page.getByRole('link', { name: 'restore point' }).first();
  const definition = page.getByRole('tooltip').first();
  await word.tap();
  assert.equal(await definition.isVisible(), true);
  assert.equal(page.url(), site.address(path));
  const { x, width } = (await definition.boundingBox())!;
  assert.ok(x >= 0 && x + width <= 390);
  await word.tap();
  await page.waitForURL(site.address('glossary/restore-point/'));
  await page.close();
});

test('without scripts, the definition of a term appears on hover, and code has no useless buttons', async () => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'restore point' }).first().hover();
  assert.equal(await page.getByRole('tooltip').first().isVisible(), true);
  assert.equal(await page.locator('.code button:visible').count(), 0);
  await page.close();
});

test('code is copied without line numbers, diff signs and removed lines', async () => {
  const { page, troubles } = await site.open(path);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = page.locator('.code', { hasText: 'find.sql' });
  await code.getByRole('button', { name: 'Copy' }).click();
  await code.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, 'select id, name\nfrom   orders -- marked\nwhere  paid -- added');
  assert.deepEqual(troubles, []);
  await page.close();
});

test('long lines of code can be wrapped, and short code has no button for it', async () => {
  const { page } = await site.open(path);
  const long = page.locator('.code', { hasText: 'a very long line' });
  const wrap = long.getByRole('button', { name: 'Wrap lines' });
  const overflow = () => long.locator('pre').evaluate((pre) => pre.scrollWidth > pre.clientWidth);
  assert.equal(await overflow(), true);
  await wrap.click();
  assert.equal(await overflow(), false);
  assert.equal(await wrap.getAttribute('aria-pressed'), 'true');
  await wrap.click();
  assert.equal(await overflow(), true);
  const short = page.locator('.code', { hasText: 'plain text' });
  assert.equal(await short.getByRole('button', { name: 'Wrap lines' }).isVisible(), false);
  await page.close();
});

test('a wide table scrolls by keyboard, and its first column stays in view', async () => {
  const { page } = await site.open(path);
  const wide = page.getByRole('group', { name: 'Table: Tables' }).last();
  const narrow = page.getByRole('group', { name: 'Table: Tables' }).first();
  const name = wide.getByRole('rowheader', { name: 'MySQL' });
  const before = (await name.boundingBox())!;
  await wide.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    () => (document.querySelector('.scroll[data-wide]')?.scrollLeft ?? 0) > 20,
  );
  assert.equal((await name.boundingBox())!.x, before.x);
  assert.equal(await narrow.getAttribute('tabindex'), null);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await page.close();
});

test('without scripts, every table can be reached by keyboard, since it may scroll', async () => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  for (const table of await page.getByRole('group', { name: 'Table: Tables' }).all())
    assert.equal(await table.getAttribute('tabindex'), '0');
  await page.close();
});

test('an image has the best size and format for the browser, and causes no layout shift', async () => {
  const { page } = await site.open(path, { viewport: { width: 390, height: 844 } });
  const image = page.getByRole('img', { name: 'Containers in three colours' });
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((img: HTMLImageElement) => img.decode());
  const { chosen, ratio, lazy } = await image.evaluate((img: HTMLImageElement) => ({
    chosen: img.currentSrc,
    ratio: img.clientWidth / img.clientHeight,
    lazy: img.loading,
  }));
  assert.match(chosen, /\.avif$/);
  assert.ok(Math.abs(ratio - 1800 / 850) < 0.02);
  assert.equal(lazy, 'lazy');
  assert.equal(await page.getByRole('figure', { name: 'The yard at noon' }).count(), 1);
  await page.close();
});

test('original images are not published', async () => {
  const files = await readdir(join(await builtSite(), '_astro'));
  assert.deepEqual(
    files.filter((file) => file.endsWith('.png')),
    [],
  );
  assert.ok(files.some((file) => /^[0-9a-f]{16}\.webp$/.test(file)));
});

test('no long word, address or line of code makes a page scroll sideways', async () => {
  const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.close();
});

const components = 'guides/writing/components/';

test('tabs are selected by keyboard, together with the same tab in other groups, and work without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, troubles } = await site.open(components, { javaScriptEnabled });
    const group = page.getByRole('group', { name: 'Tool' });
    await group.getByRole('radio', { name: 'Command line' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await group.getByRole('radio', { name: 'Terraform' }).isChecked(), true);
    assert.equal(await group.getByText('quagmire').isVisible(), true);
    assert.equal(await group.getByText('It takes a minute').isVisible(), false);
    assert.equal(await page.getByText('Open a route by plan').isVisible(), javaScriptEnabled);
    assert.deepEqual(troubles, []);
    await page.close();
  }
});

test('an address inside a closed tab opens it', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await site.open(`${components}#by-terraform`, { javaScriptEnabled });
    const heading = page.getByRole('heading', { name: 'By Terraform' });
    await heading.waitFor();
    const { y } = (await heading.boundingBox())!;
    assert.ok(y > 0 && y < 300, String(y));
    await page.close();
  }
});

test('the address of a heading shows it right below the header, and the table of contents marks it', async () => {
  const { page } = await site.open(`${components}#steps`);
  const header = (await page.getByRole('banner').boundingBox())!;
  const { y } = (await page.getByRole('heading', { name: 'Steps' }).boundingBox())!;
  assert.ok(y > header.height && y < header.height + 60, String(y));
  await page.locator('.toc a[href="#steps"][aria-current]').waitFor();
  await page.close();
});

test('in print every tab is shown, under its label', async () => {
  const { page } = await site.open(components);
  await page.emulateMedia({ media: 'print' });
  for (const text of ['It takes a minute', 'quagmire', 'Wait.'])
    assert.equal(
      await page
        .getByText(text, { exact: text === 'Wait.' })
        .first()
        .isVisible(),
      true,
      text,
    );
  assert.equal(await page.getByText('Portal', { exact: true }).isVisible(), true);
  await page.close();
});

test('search finds the content of closed tabs', async () => {
  const { page } = await site.open('search/?q=quagmire');
  await page
    .getByRole('link', { name: /By Terraform|Components of a page/ })
    .first()
    .waitFor();
  await page.close();
});

test('a card is clickable as a whole, and a link inside it keeps its own target', async () => {
  const { page } = await site.open(components);
  const card = page.getByRole('listitem').filter({ hasText: 'The old database' });
  assert.equal(await card.getByText('Deprecated').isVisible(), true);
  await card.getByRole('link', { name: 'page of its own' }).click();
  await page.waitForURL(site.address('services/old-database/stop/'));
  await page.goBack();
  // The link covers the text.
  await page.getByText('Within ten minutes, with a backup.').click({ force: true });
  await page.waitForURL(site.address('services/database/get-started/'));
  await page.close();
});

test('images of an MDX page come in every format too', async () => {
  const { page } = await site.open(components);
  const image = page.getByRole('img', { name: 'Containers in three colours' });
  await image.evaluate((img: HTMLImageElement) => img.decode());
  assert.match(await image.evaluate((img: HTMLImageElement) => img.currentSrc), /\.avif$/);
  await page.close();
});
