import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isSealed, seal } from '#build/sealed-folder.ts';
import { writeFiles } from '../write-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plinth-sealed-'));
  writeFiles(folder, { 'server/entry.mjs': 'render()', 'client/a.css': 'a {}' });
  seal(folder, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a sealed folder is used again under the same version only', () => {
  assert.deepEqual([isSealed(folder, 'one'), isSealed(folder, 'two')], [true, false]);
});

test('a folder in which a file was altered, added or removed is not used again', () => {
  const entry = join(folder, 'server/entry.mjs');
  const added = join(folder, 'server/more.mjs');
  writeFileSync(entry, 'steal()');
  assert.equal(isSealed(folder, 'one'), false);
  writeFileSync(entry, 'render()');
  writeFileSync(added, 'steal()');
  assert.equal(isSealed(folder, 'one'), false);
  rmSync(added);
  assert.equal(isSealed(folder, 'one'), true);
  rmSync(entry);
  assert.equal(isSealed(folder, 'one'), false);
});

test('an altered seal is not trusted', () => {
  const file = join(folder, 'seal');
  const change = (was: string) => (was === 'f' ? 'e' : 'f');
  for (const from of [/^./, /.(?= client)/, /css/]) {
    const was = readFileSync(file, 'utf8');
    writeFileSync(file, was.replace(from, change));
    assert.equal(isSealed(folder, 'one'), false, String(from));
    writeFileSync(file, was);
  }
});
