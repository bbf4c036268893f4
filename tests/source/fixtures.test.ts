import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindNames } from '#model/kinds.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { assertExpected, filesOf } from '../expectations.ts';

const good = 'tests/fixtures/content/source-good';
const bad = 'tests/fixtures/content/source-bad';

test('an entry of every kind with every field is read without a problem', async () => {
  const { entries, problems } = await readSource(folderReader(wholeFolder(good)));
  assert.deepEqual(problems, []);
  assert.deepEqual([...new Set(entries.map(({ kind }) => kind))].sort(), kindNames.toSorted());
  assert.deepEqual(
    entries.filter(({ valid }) => !valid),
    [],
  );
});

test('every marked line of the bad entries has its problem, and no other line has one', async () => {
  const files = await filesOf(bad);
  const { problems } = await readSource(memoryReader(files));
  assertExpected(files, problems);
});

test('a file with a problem is an invalid entry, a file without one is valid', async () => {
  const { entries, problems } = await readSource(folderReader(wholeFolder(bad)));
  const faulty = new Set(problems.map(({ at }) => at.file));
  for (const { file, valid } of entries) assert.equal(valid, !faulty.has(file), file);
});
