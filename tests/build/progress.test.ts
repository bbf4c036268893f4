import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '#model/phrase.ts';
import { bytes } from '#build/figures.ts';
import { textProgress } from '#build/progress.ts';

test('a build prints one line per phase: what it did, how long it took, and the result', () => {
  let said = '';
  let clock = 0;
  const progress = textProgress(
    (text) => (said += text),
    () => clock,
  );
  progress.begin('check');
  assert.equal(said.trim(), 'Checking the content');
  clock += 1234;
  progress.end('check', '12 files');
  progress.begin('verify');
  clock += 60_000;
  progress.end('verify', '9 links');
  assert.equal(
    said,
    'Checking the content   1.23 s  12 files\nFollowing every link  60.00 s  9 links\n',
  );
});

test('numbers are formatted for people', () => {
  assert.deepEqual([bytes(999), bytes(1000), bytes(12_345_678)], ['999 B', '1.0 kB', '12.3 MB']);
  assert.deepEqual([counted(1, 'page'), counted(1200, 'page')], ['1 page', '1,200 pages']);
});
