import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { besideName, clearLeftovers, isBeside, writeWhole } from '#files/write-whole.ts';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'plinth-whole-'))));
afterEach(() => rmSync(home, { recursive: true }));

test('a file is replaced, and a link in its place is not followed', () => {
  const [file, other] = [join(home, 'file'), join(home, 'other')];
  writeFileSync(other, 'other');
  symlinkSync(other, file);
  writeWhole(file, 'new');
  assert.equal(lstatSync(file).isFile(), true);
  assert.equal(readFileSync(file, 'utf8'), 'new');
  assert.equal(readFileSync(other, 'utf8'), 'other');
});

test('a failed replacement leaves no temporary file', () => {
  mkdirSync(join(home, 'folder'));
  assert.throws(() => writeWhole(join(home, 'folder'), 'new'));
  assert.deepEqual(readdirSync(home), ['folder']);
});

test('the longest possible name leaves room for a temporary one', () => {
  for (const name of ['a'.repeat(255), '很'.repeat(85)]) {
    writeWhole(join(home, name), 'new');
    assert.ok(Buffer.byteLength(basename(besideName(join(home, name)))) < 255);
  }
});

test('temporary files of killed processes are removed; those of running processes and other files stay', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const left = `.file.${String(gone)}-0123456789abcdef`;
  mkdirSync(join(home, left));
  writeFileSync(join(home, left, 'half'), '');
  const own = besideName(join(home, 'file'));
  const others = ['.hidden', `.file.${String(gone)}`, `file.${String(gone)}-0123456789abcdef`];
  for (const path of [own, ...others.map((name) => join(home, name))]) writeFileSync(path, '');
  clearLeftovers(home);
  assert.deepEqual(readdirSync(home).sort(), [basename(own), ...others].sort());
  assert.deepEqual([isBeside(own), isBeside(join(home, '.hidden'))], [true, false]);
  clearLeftovers(join(home, 'nowhere'));
});
