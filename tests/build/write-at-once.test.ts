import assert from 'node:assert/strict';
import fs, { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeAtOnce } from '#build/write-at-once.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-at-once-'));
after(() => rmSync(home, { recursive: true }));

test('a file is moved to another disk by copying it, and other errors remain errors', async () => {
  const [from, to] = [join(home, 'from'), join(home, 'to')];
  writeFileSync(from, 'a picture');
  let code = 'EXDEV';
  fs.renameSync = () => {
    throw Object.assign(new Error(code), { code });
  };
  writeAtOnce();
  await fs.promises.rename(from, to);
  assert.equal(readFileSync(to, 'utf8'), 'a picture');
  assert.deepEqual(readdirSync(home), ['to']);
  code = 'EBUSY';
  await assert.rejects(fs.promises.rename(to, from), { code });
  assert.deepEqual(readdirSync(home), ['to']);
});
