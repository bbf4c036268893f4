import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changedLines } from '#history/changed-lines.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';
import { commit, repository } from './repository.ts';

const lines = (...numbers: number[]) => numbers.map((number) => `${String(number)}\n`).join('');
const since = async (root: string, revision = 'HEAD') =>
  Object.fromEntries(await changedLines(wholeFolder(join(root, 'content')), revision));

test('lines that were added, removed or moved are changed', async (t) => {
  const root = repository(t, [
    '2026-05-01',
    {
      'content/written.md': lines(1, 2, 3),
      'content/gone.md': lines(1, 2, 3, 4),
      'content/replaced.md': lines(1, 2, 3, 4, 5),
      'content/same.md': lines(1),
      'content/away.md': lines(1),
    },
  ]);
  rmSync(join(root, 'content/away.md'));
  writeFiles(join(root, 'content'), {
    'written.md': lines(1, 10, 11, 2, 3, 12),
    'gone.md': lines(1, 4),
    'replaced.md': lines(1, 20, 3, 40, 41, 5),
    'new/größe.md': lines(1),
  });
  assert.deepEqual(await since(root), {
    'written.md': [
      [2, 3],
      [6, 6],
    ],
    'gone.md': [[1, 2]],
    'replaced.md': [
      [2, 2],
      [4, 5],
    ],
    'new/größe.md': [[1, Infinity]],
  });
});

test('files are compared with the given revision, wherever the branch is', async (t) => {
  const root = repository(
    t,
    ['2026-05-01', { 'content/a.md': lines(1, 2) }],
    ['2026-05-02', { 'content/a.md': lines(1, 3) }],
    ['2026-05-03', { 'content/a.md': lines(1, 2), 'content/b.md': lines(1) }],
  );
  assert.deepEqual(await since(root, 'HEAD~2'), { 'b.md': [[1, Infinity]] });
  assert.deepEqual(await since(root, 'HEAD~1'), { 'a.md': [[2, 2]], 'b.md': [[1, Infinity]] });
});

test('a folder missing from the revision is new', async (t) => {
  const root = repository(
    t,
    ['2026-05-01', { 'content-of-others/a.md': '', content: '' }],
    ['2026-05-02', { content: undefined }],
    ['2026-05-03', { 'content/a.md': '' }],
  );
  assert.deepEqual(await since(root, 'HEAD~2'), { 'a.md': [[1, Infinity]] });
});

test('line endings are not a change, and a binary file changes as a whole', async (t) => {
  const root = repository(t, [
    '2026-05-01',
    { 'content/ends.md': lines(1, 2), 'content/map.png': 'PNG \0', 'content/same.png': '\0' },
  ]);
  writeFiles(join(root, 'content'), { 'ends.md': '1\r\n2\r\n', 'map.png': 'PNG \0\0' });
  assert.deepEqual(await since(root), { 'ends.md': [], 'map.png': [[1, Infinity]] });
});

test('an LFS file has changed if it differs from the one that Git points to', async (t) => {
  const pointer = (content: string) =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(content).digest('hex')}\nsize 9\n`;
  const root = repository(t, [
    '2026-05-01',
    { 'content/same.png': pointer('PNG \0'), 'content/other.png': pointer('PNG \0') },
  ]);
  writeFiles(join(root, 'content'), { 'same.png': 'PNG \0', 'other.png': 'PNG \0\0' });
  assert.deepEqual(await since(root), { 'same.png': [], 'other.png': [[1, Infinity]] });
});

test('a link’s content changes with its target; behind a new link it is new', async (t) => {
  const root = repository(t, ['2026-05-01', { 'content/a/a.md': lines(1), 'content/b.md': '' }]);
  const content = join(root, 'content');
  symlinkSync('a', join(content, 'old'));
  symlinkSync('a/a.md', join(content, 'old.md'));
  symlinkSync('a/a.md', join(content, 'moved.md'));
  commit(root, ['2026-05-02', {}]);
  rmSync(join(content, 'moved.md'));
  symlinkSync('b.md', join(content, 'moved.md'));
  symlinkSync('a', join(content, 'new'));
  const whole = { 'moved.md': [[1, Infinity]], 'new/a.md': [[1, Infinity]] };
  assert.deepEqual(await since(root), whole);
  writeFiles(content, { 'a/a.md': lines(1, 2) });
  const second = [[2, 2]];
  const edited = { 'a/a.md': second, 'old.md': second, 'old/a.md': second };
  assert.deepEqual(await since(root), { ...whole, ...edited });
});

test('a rewritten text has changed as a whole, and that is found quickly', async (t) => {
  const many = (from: number) => lines(...Array.from({ length: 40_000 }, (_, at) => from + at));
  const root = repository(t, ['2026-05-01', { 'content/a.md': many(0) }]);
  writeFiles(join(root, 'content'), { 'a.md': many(100_000) });
  assert.deepEqual(await since(root), { 'a.md': [[1, Infinity]] });
});
