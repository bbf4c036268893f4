import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { today } from './small-platform.ts';

test('a published matrix of 106 duties and 4 conditions is read completely and without problems', async () => {
  const folder = 'tests/fixtures/content/openshift';
  const catalogue = buildCatalogue(await readSource(folderReader(wholeFolder(folder))), { today });
  const { rows, own, areas } = catalogue.services.get('openshift')!.matrix;
  const conditions = rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((cell) => cell.conditions),
  );
  assert.equal(rows.length, 106);
  assert.deepEqual(
    conditions.map(({ label }) => label),
    ['c1', 'c2', 'c3', 'c4'],
  );
  assert.deepEqual(own!.defects, []);
  assert.equal(areas.length, 10);
  assert.ok(rows.every(({ accountable, ownership }) => accountable !== undefined && ownership));
});
