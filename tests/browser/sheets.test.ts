import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The width and height of each printed sheet of a page, in points. */
async function sheetsOf(path: string): Promise<[number, number][]> {
  const { page } = await site.open(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  );
}

test('the roadmap prints on two landscape sheets', async () => {
  assert.deepEqual(await sheetsOf('roadmap/'), [
    [842, 595],
    [842, 595],
  ]);
});

test('a quarter prints on two sheets at most', async () => {
  const sheets = await sheetsOf('quarters/2026-Q4/');
  assert.ok(sheets.length === 1 || sheets.length === 2, String(sheets.length));
  for (const sheet of sheets) assert.deepEqual(sheet, [595, 842]);
});

test('the dossier of a service prints on portrait sheets of A4', async () => {
  const sheets = await sheetsOf('services/database/dossier/');
  assert.ok(sheets.length > 1, String(sheets.length));
  for (const sheet of sheets) assert.deepEqual(sheet, [595, 842]);
});
