import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne, wordsOf } from './one-file.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test('a file that is not UTF-8 is reported with line, column and value of its first invalid byte', async () => {
  const latin = bytes('---\ntitle: Caf', [0xe9], '\n---\n');
  const { entry, problems } = await readOne('guides/cafe.md', latin);
  assert.equal(entry.valid, false);
  assert.deepEqual(wordsOf(problems), [
    ['2:11 The file is not UTF-8: the byte 0xE9 is invalid here.', 'Save it as UTF-8.'],
  ]);
});

test('columns before an invalid byte count as in an editor', async () => {
  const place = async (...parts: (string | number[])[]) => {
    const { problems } = await readOne('guides/a.md', bytes(...parts));
    return problems.map(({ at }) => `${String(at.line)}:${String(at.column)}`);
  };
  assert.deepEqual(await place('é😀', [0xff]), ['1:4']);
  assert.deepEqual(await place('\uFEFFab\r\ncd', [0xc3]), ['2:3']);
  assert.deepEqual(await place([0xf0, 0x9f, 0x98]), ['1:1']);
  assert.deepEqual(await place('a\n'.repeat(5000), [0xe2, 0x82], ' ', [0x80]), ['5001:1']);
});

test('a file in UTF-16 is reported as such', async () => {
  const { problems } = await readOne(
    'guides/a.md',
    Buffer.from('\uFEFF---\ntitle: A\n---\n', 'utf16le'),
  );
  assert.deepEqual(wordsOf(problems), [
    ['1:1 The file is UTF-16, not UTF-8.', 'Save it as UTF-8.'],
  ]);
});

test('a NUL character makes a file invalid', async () => {
  const { problems } = await readOne('guides/a.md', '---\ntitle: A\u0000B\n---\n');
  assert.deepEqual(wordsOf(problems), [
    ['2:9 The file contains a NUL character, so it is not text.', 'Save it as UTF-8 text.'],
  ]);
});

test('byte order mark and carriage returns are not part of the text', async () => {
  const { entry, problems } = await readOne(
    'guides/a.md',
    '\uFEFF---\r\ntitle: A\r\n---\r\n\rText\r\n',
  );
  assert.deepEqual(problems, []);
  assert.equal(entry.text, '---\ntitle: A\n---\n\nText\n');
  assert.equal(entry.title, 'A');
});

test('an empty file is reported with how a file starts', async () => {
  const { problems } = await readOne('guides/a.md', '');
  assert.deepEqual(wordsOf(problems), [
    [
      '1:1 The file is empty.',
      'Start the file with a line `---`, then `key: value` lines, then another line `---`.',
    ],
  ]);
});
