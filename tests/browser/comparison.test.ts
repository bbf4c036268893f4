import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeViolations } from './axe.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test('an address compares services side by side, with differing duties first', async () => {
  const { page, troubles } = await site.open('responsibilities/?service=database,network');
  const different = page.getByRole('group', { name: 'Different' });
  await different.waitFor();
  assert.deepEqual(await different.getByRole('columnheader').allTextContents(), [
    'Duty',
    'Harbour Database',
    'Harbour Network',
  ]);
  const count = await different.getByRole('rowheader').count();
  assert.ok(count > 0);
  assert.match(
    (await page.locator('.comparison').getByRole('status').textContent()) ?? '',
    new RegExp(`^${String(count)} dut(?:y is|ies are) assigned differently\\.$`),
  );
  for (const row of await different.getByRole('row').all()) {
    const cells = await row.getByRole('cell').allTextContents();
    if (cells.length > 0) assert.notEqual(cells[0], cells[1]);
  }
  assert.ok((await page.getByRole('group', { name: 'Same' }).getByRole('rowheader').count()) > 0);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a selection changes the address, and clearing it ends the comparison', async () => {
  const { page } = await site.open('responsibilities/');
  await page.getByText('Compare services').click();
  await page.getByRole('checkbox', { name: 'Harbour Database' }).check();
  await page.getByRole('checkbox', { name: 'Harbour Network' }).check();
  await page.getByRole('group', { name: 'Different' }).waitFor();
  assert.equal(new URL(page.url()).search, '?service=database,network');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('group', { name: 'Different' }).waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).search, '');
  await page.close();
});

test('a service that can’t be loaded is reported, and the others are shown', async () => {
  const { page } = await site.open('responsibilities/');
  await page.route('**/services/network/responsibilities/', (route) => route.abort());
  await page.getByText('Compare services').click();
  await page.getByRole('checkbox', { name: 'Harbour Database' }).check();
  await page.getByRole('checkbox', { name: 'Harbour Network' }).check();
  await page.getByText('Some services could not be loaded').waitFor();
  assert.deepEqual(await page.locator('.comparison').getByRole('columnheader').allTextContents(), [
    'Duty',
    'Harbour Database',
  ]);
  await page.close();
});

test('axe finds nothing in a comparison', async () => {
  const { page } = await site.open('responsibilities/?service=database,network');
  await page.getByRole('group', { name: 'Different' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.close();
});
