import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lastChanges } from '#history/content-history.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { repository, shallowClone } from './repository.ts';

test('each file has the day of its last commit, by its path below the folder', async (t) => {
  const root = repository(
    t,
    [
      '2026-10-01',
      { 'content/platform.md': '1', 'content/guides/größe.md': '1', 'readme.md': '1' },
    ],
    ['2026-11-02', { 'content/platform.md': '2' }],
  );
  assert.deepEqual([...(await lastChanges(wholeFolder(join(root, 'content'))))].sort(), [
    ['guides/größe.md', '2026-10-01'],
    ['platform.md', '2026-11-02'],
  ]);
});

test('an uncommitted file has no day', async (t) => {
  const root = repository(t, ['2026-10-01', { 'content/platform.md': '1' }]);
  writeFileSync(join(root, 'content/new.md'), '');
  assert.equal((await lastChanges(wholeFolder(join(root, 'content')))).has('new.md'), false);
});

test('a shallow clone has no dates rather than wrong ones', async (t) => {
  const root = repository(t, ['2026-10-01', { 'a.md': '1' }], ['2026-11-02', { 'b.md': '1' }]);
  assert.equal((await lastChanges(wholeFolder(shallowClone(t, root)))).size, 0);
});

test('a folder without a repository has no history', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-plain-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.equal((await lastChanges(wholeFolder(folder))).size, 0);
});
