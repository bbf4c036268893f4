import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeLock, takeLocks } from '#build/lock.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-lock-'));
after(() => rmSync(home, { recursive: true }));

test('a lock that a living process holds is refused, naming the process and the way out', () => {
  const file = join(home, 'held.lock');
  writeFileSync(file, String(process.ppid));
  assert.throws(() => takeLock(file, 'write dist'), {
    message: `Another build (process ${String(process.ppid)}) is about to write dist. Wait for it to end; if that process is no build, delete “${file}”.`,
  });
  assert.equal(existsSync(file), true);
});

test('a lock whose process is gone is taken over, and released without a trace', () => {
  const file = join(home, 'dead.lock');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, String(gone));
  const release = takeLock(file, 'write dist');
  assert.equal(existsSync(file), true);
  release();
  release();
  assert.deepEqual(
    readdirSync(home).filter((name) => name.startsWith('dead')),
    [],
  );
});

test('a lock without a readable holder is taken over', () => {
  const file = join(home, 'empty.lock');
  writeFileSync(file, '');
  takeLock(file, 'write dist')();
  assert.equal(existsSync(file), false);
});

test('of several locks all are taken or none', () => {
  const [free, held] = [join(home, 'free.lock'), join(home, 'other.lock')];
  writeFileSync(held, String(process.ppid));
  assert.throws(
    () =>
      takeLocks([
        [free, 'write a'],
        [held, 'write b'],
      ]),
    /about to write b/,
  );
  assert.equal(existsSync(free), false);
});
