import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { beginningOf } from '#files/processes.ts';
import { takeLock } from '#build/lock.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-lock-'));
after(() => rmSync(home, { recursive: true }));

test('a lock of a running process is refused, with the process and what to do', () => {
  const file = join(home, 'held.lock');
  writeFileSync(file, String(process.ppid));
  assert.throws(() => takeLock(file, 'write dist'), {
    message: `Another build (process ${String(process.ppid)}) is about to write dist. Wait for it to finish. If that process is not a build, delete “${file}”.`,
  });
  assert.equal(existsSync(file), true);
});

test('a lock of an ended process is taken over, and released without a trace', () => {
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

test('a lock whose process number now belongs to another process is taken over', () => {
  const file = join(home, 'reused.lock');
  writeFileSync(file, `${String(process.ppid)} 1`);
  if (beginningOf(process.ppid) !== '') takeLock(file, 'write dist')();
  writeFileSync(file, `${String(process.ppid)} ${beginningOf(process.ppid)}`);
  assert.throws(() => takeLock(file, 'write dist'), /Another build/);
  rmSync(file);
});

test('anything but a lock in its place is reported, not waited for', () => {
  const file = join(home, 'folder.lock');
  mkdirSync(file);
  assert.throws(() => takeLock(file, 'write dist'), { code: 'EISDIR' });
  assert.deepEqual(
    readdirSync(home).filter((name) => name.startsWith('.')),
    [],
  );
});

test('leftovers of a process killed while taking the lock are removed', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(home, `.left.lock.${String(gone)}-0123456789abcdef`), '');
  takeLock(join(home, 'left.lock'), 'write dist')();
  assert.deepEqual(
    readdirSync(home).filter((name) => name.startsWith('.')),
    [],
  );
});
