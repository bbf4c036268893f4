import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readKept, writeKept } from '#files/kept-file.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-kept-'));
after(() => rmSync(home, { recursive: true }));

test('a stored file is read back byte for byte, with the same version only', () => {
  const file = join(home, 'deep', 'kept');
  const content = Buffer.from([0, 10, 13, 255, 10]);
  assert.equal(writeKept(file, 'one 1', [content]), undefined);
  assert.deepEqual(readKept(file, 'one 1'), content);
  assert.equal(readKept(file, 'one 2'), undefined);
  assert.equal(readKept(file, 'one'), undefined);
  assert.deepEqual(readdirSync(join(home, 'deep')), ['kept']);
});

test('a truncated, altered or emptied file is not read', () => {
  const file = join(home, 'damaged');
  writeKept(file, '1', 'all of it');
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at += 1) {
    writeFileSync(file, whole.subarray(0, at));
    assert.equal(readKept(file, '1'), undefined, `cut off at ${String(at)}`);
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 1;
    writeFileSync(file, altered);
    assert.equal(readKept(file, '1'), undefined, `altered at ${String(at)}`);
  }
});

test('there is no stored file if the path is missing, a folder or invalid', () => {
  assert.equal(readKept(join(home, 'none'), '1'), undefined);
  assert.equal(readKept(home, '1'), undefined);
  writeFileSync(join(home, 'file'), '');
  assert.ok(writeKept(join(home, 'file', 'below'), '1', '') instanceof Error);
  assert.ok(writeKept(home, '1', '') instanceof Error);
});
