import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { balanceOf } from '#views/roadmap/balance.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';

test('the balance of the example equals that counted by hand', async () => {
  const source = await readSource(folderReader(wholeFolder('src/content')));
  const { platform, roadmap, today } = buildCatalogue(source, { today: '2026-11-25' });
  const { rows } = balanceOf(platform, [...roadmap], today);
  const sums = new Map(rows.map(({ quarter, planned, spent }) => [quarter, [planned, spent]]));
  const counted = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) =>
    sums.get(quarter)?.map((bar) => bar?.total),
  );
  // 36 + 12 + 12 and 30 + 10 + 20; 24 + 18 + 18 and 22 + 16 + 22; 30 + 18 + 12 and 27 + 15 + 18; 18 + 24 + 18 and 11 + 14 + 12.
  assert.deepEqual(counted, [
    [60, 60],
    [60, 60],
    [60, 60],
    [60, 37],
  ]);
});
