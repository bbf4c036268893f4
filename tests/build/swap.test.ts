import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { restoreSwap, stagingFolder, swapIn } from '#build/swap.ts';

let home: string;
let out: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plinth-swap-'));
  out = join(home, 'dist');
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
};
const page = () => readFileSync(join(out, 'index.html'), 'utf8');

test('a staged folder replaces the old output, and nothing else is left', () => {
  write(out, 'former');
  writeFileSync(join(out, 'gone.html'), 'only in the former');
  const staged = stagingFolder(out);
  write(staged, 'new');
  swapIn(staged, out);
  assert.equal(page(), 'new');
  assert.deepEqual(readdirSync(home), ['dist']);
  assert.deepEqual(readdirSync(out), ['index.html']);
});

test('the first output needs no old one, and its parent folder may be missing', () => {
  out = join(home, 'deep', 'dist');
  const staged = stagingFolder(out);
  write(staged, 'new');
  swapIn(staged, out);
  assert.equal(page(), 'new');
});

test('a build killed between the two renames is repaired: the old output is back', () => {
  write(out, 'former');
  write(stagingFolder(out), 'new');
  renameSync(out, join(home, '.dist.former'));
  assert.equal(restoreSwap(out), true);
  assert.equal(page(), 'former');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('a build killed after the swap is repaired: the new output stays, the old one is removed', () => {
  write(out, 'new');
  write(join(home, '.dist.former'), 'former');
  assert.equal(restoreSwap(out), false);
  assert.equal(page(), 'new');
  assert.deepEqual(readdirSync(home), ['dist']);
});

test('the staging folder of a build killed while rendering is removed; another output’s folder stays', () => {
  write(out, 'former');
  write(join(home, '.dist.staging-4711'), 'half');
  write(join(home, '.dist2.staging-4711'), 'of another output');
  assert.equal(restoreSwap(out), false);
  assert.equal(page(), 'former');
  assert.deepEqual(readdirSync(home).sort(), ['.dist2.staging-4711', 'dist']);
});

test('nothing to repair is not an error, even without a parent folder', () => {
  assert.equal(restoreSwap(join(home, 'no', 'such', 'dist')), false);
  assert.equal(existsSync(join(home, 'no')), false);
});
