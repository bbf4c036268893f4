import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { diskTrouble, machineTrouble, reasonOf } from '#files/disk-trouble.ts';
import { besideName } from '#files/write-whole.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-disk-'));
after(() => rmSync(home, { recursive: true }));

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing went wrong.');
}

/** An error like Node's. */
const refused = (code: string, syscall: string, path?: string, dest?: string) =>
  Object.assign(new Error(`${code}: refused, ${syscall}`), { code, syscall, path, dest });

test('a system error is reported in one sentence, with the path that causes it', () => {
  const [file, none] = [join(home, 'file'), join(home, 'none')];
  writeFileSync(file, '');
  const said: [unknown, string][] = [
    [errorOf(() => readFileSync(none)), `“${none}” can’t be opened: it is not there.`],
    [
      errorOf(() => readdirSync(file)),
      `“${file}” can’t be read: a file is where a folder should be.`,
    ],
    [errorOf(() => readFileSync(home)), 'No more data can be read: it is a folder.'],
    [
      errorOf(() => renameSync(file, join(none, 'a'))),
      `“${none}/a” can’t be written: it is not there.`,
    ],
    [refused('ENOSPC', 'write'), 'No more data can be written: the disk is full.'],
    [refused('ENOSPC', 'open', '/a'), '“/a” can’t be written: the disk is full.'],
    [refused('EDQUOT', 'write'), 'No more data can be written: your share of the disk is used up.'],
    [refused('EROFS', 'mkdir', '/a'), '“/a” can’t be written: its disk can only be read.'],
    [refused('EACCES', 'mkdir', '/a'), '“/a” can’t be written: permission denied.'],
    [refused('ENAMETOOLONG', 'mkdir', '/a'), '“/a” can’t be written: its name is too long.'],
    [
      refused('EXDEV', 'rename', '/a', '/b'),
      '“/b” can’t be written: its new place is on another disk.',
    ],
    [
      refused('EBUSY', 'rename', '/a', '/b'),
      '“/a” can’t be written: it is in use, or a disk is mounted there.',
    ],
    [refused('EACCES', 'open', besideName('/a/b')), '“/a” can’t be written: permission denied.'],
    [
      refused('EMFILE', 'open', '/a'),
      'No more files can be opened: too many files are open; “ulimit -n 4096” allows more.',
    ],
  ];
  for (const [error, sentence] of said) assert.equal(diskTrouble(error), sentence);
});

test('a system error wrapped or quoted by a tool is recognised, and others are not', () => {
  const full = refused('ENOSPC', 'write');
  const sentence = 'No more data can be written: the disk is full.';
  assert.equal(machineTrouble(new Error('It failed.', { cause: full })), sentence);
  assert.equal(machineTrouble(new Error('Failed to write: No space left (os error 28)')), sentence);
  assert.equal(
    machineTrouble(
      new Error("While reading: ENOSPC: no space left on device, copyfile '/a' -> '/b'"),
    ),
    '“/b” can’t be written: the disk is full.',
  );
  assert.equal(diskTrouble(new SuppressedError(new Error('Clearing up.'), full)), sentence);
  for (const error of [undefined, 'ENOSPC', new Error('ENOSPC'), new Error('EVERY: thing, is')])
    assert.deepEqual([diskTrouble(error), machineTrouble(error)], [undefined, undefined]);
  // A missing file is the reader's mistake, not the machine's, and better messages are kept.
  assert.equal(machineTrouble(errorOf(() => readFileSync(join(home, 'none')))), undefined);
  assert.equal(diskTrouble(new Error('Said better.', { cause: full })), undefined);
});

test('an error without a message is reported as its code', () => {
  assert.equal(reasonOf(refused('EACCES', 'open')), 'permission denied');
  assert.equal(reasonOf(refused('EPROTO', 'open')), 'EPROTO');
  assert.equal(reasonOf(refused('ERR_FS_FILE_TOO_LARGE', 'open')), 'it is too large');
});
