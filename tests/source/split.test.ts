import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne, wordsOf } from './one-file.ts';

const messages = async (content: string) =>
  wordsOf((await readOne('guides/a.md', content)).problems).map(([message]) => message);

test('delimiters are exactly three hyphens', async () => {
  assert.deepEqual(await messages('----\ntitle: A\n----\n'), [
    '1:1 “----” is not a front-matter delimiter.',
  ]);
  assert.deepEqual(await messages('---yaml\ntitle: A\n---\n'), [
    '1:1 “---yaml” is not a front-matter delimiter.',
  ]);
  assert.deepEqual(await messages('--- \ntitle: A\n---\n'), [
    '1:1 “--- ” has spaces after the hyphens.',
  ]);
  assert.deepEqual(await messages('---\ntitle: A\n---\t\n'), [
    '3:1 “---\t” has spaces after the hyphens.',
  ]);
});

test('front-matter in JavaScript is refused, not run', async () => {
  const key = 'ranByTheFrontMatter';
  assert.deepEqual(await messages(`---js\n{ title: globalThis.${key} = 'A' }\n---\n`), [
    '1:1 “---js” is not a front-matter delimiter.',
  ]);
  assert.equal(Object.hasOwn(globalThis, key), false);
});

test('front-matter must start in the first line', async () => {
  assert.deepEqual(await messages('\n---\ntitle: A\n---\n'), [
    '1:1 There is text before the opening `---`.',
  ]);
  assert.deepEqual(await messages('# A\n\nText.\n'), ['1:1 The file has no front-matter.']);
});

test('unclosed front-matter is reported at its opening', async () => {
  assert.deepEqual(await messages('---\ntitle: A\n'), ['1:1 The front-matter is never closed.']);
  assert.deepEqual(await messages('---'), ['1:1 The front-matter is never closed.']);
});

test('empty front-matter lacks the keys that its kind needs', async () => {
  assert.deepEqual(await messages('---\n---\n'), ['1:1 “title” is missing.']);
  assert.deepEqual(await messages('---\n# nothing\n---\n'), ['1:1 “title” is missing.']);
});

test('a thematic break in the body is not a delimiter', async () => {
  const { entry, problems } = await readOne(
    'guides/a.md',
    '---\ntitle: A\n---\n\nOne\n\n---\n\nTwo\n',
  );
  assert.deepEqual(problems, []);
  assert.equal(entry.body.words, 2);
});

test('a broken file has the same problems when read again', async () => {
  const broken = '---\ntitle: [\n---\n';
  assert.deepEqual(await messages(broken), await messages(broken));
  assert.equal((await messages(broken)).length, 1);
});

test('a file may end with its closing delimiter', async () => {
  assert.deepEqual(await messages('---\ntitle: A\n---'), []);
});
