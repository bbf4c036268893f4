import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleProse } from '#checks/example-platform.ts';
import { checkFiles, linesOf } from './check-files.ts';

const page = (body: string, lines = '') =>
  example('guides/help.md', lines, `${exampleProse}\n\n${body}`);
const bare = 'https://docs.example.org';

const found = async (files: Record<string, string>) =>
  linesOf(await checkFiles(files)).map((line) => line.replace(/^\S+?(?=:\d)/, ''));

test('an ignore with a reason silences a rule in the next block, and nowhere else', async () => {
  const body = `<!-- check-ignore bare-url: it is text to type -->\n\n${bare}\n\n${bare}/two`;
  assert.deepEqual(await found(page(body)), [
    ':13:1 warning bare-url “https://docs.example.org/two” has no link text.',
  ]);
});

test('the next block may be a list of many paragraphs, and the comment may be directly before a text', async () => {
  const list = `- ${bare}\n\n  more\n\n- ${bare}/two`;
  assert.deepEqual(await found(page(`<!-- check-ignore bare-url: to type -->\n\n${list}`)), []);
  assert.deepEqual(await found(page(`<!-- check-ignore bare-url: to type -->\n${bare}`)), []);
});

test('other rules still report in the same block', async () => {
  const body = `<!-- check-ignore image-alt: decoration -->\n\n${bare}`;
  assert.deepEqual(await found(page(body)), [
    ':9:1 warning ignore-used “image-alt” reports nothing in the next block or key.',
    ':11:1 warning bare-url “https://docs.example.org” has no link text.',
  ]);
});

test('in YAML an ignore applies to the next key and everything below it', async () => {
  const dated = (before: string) =>
    example('events/talk.md', `date: 2026-10-01\n${before}tags: [one]`);
  const [first] = await found(dated(''));
  assert.match(first ?? '', /event-recap/);
  const ignored = example(
    'events/talk.md',
    '# check-ignore event-recap: nobody came\ndate: 2026-10-01',
  );
  assert.deepEqual(await found(ignored), []);
  const later = dated('# check-ignore event-recap: nobody came\n');
  assert.equal((await found(later)).length, 2);
});

test('on the first line of the front-matter it applies to missing keys too', async () => {
  const files = {
    'teams/ghosts.md':
      '---\n# check-ignore team-owns: they begin in January\ntitle: Ghosts\nkind: platform\n---\n',
  };
  assert.deepEqual(await found(files), []);
});

test('in MDX an ignore is a comment in braces', async () => {
  const files = example(
    'guides/help.mdx',
    '',
    `${exampleProse}\n\n{/* check-ignore bare-url: to type */}\n\n${bare}`,
  );
  assert.deepEqual(await found(files), []);
});

test('an ignore without a reason, of an unknown rule, or of one that can’t be ignored is an error and silences nothing', async () => {
  const said = async (words: string) => found(page(`<!-- check-ignore${words} -->\n\n${bare}`));
  assert.deepEqual(await said(' bare-url'), [
    ':9:1 error ignore-reason The ignore for “bare-url” has no reason.',
    ':11:1 warning bare-url “https://docs.example.org” has no link text.',
  ]);
  assert.match(
    (await said(' bare-ulr: x'))[0] ?? '',
    /error ignore-reason There is no rule “bare-ulr”/,
  );
  assert.match((await said(''))[0] ?? '', /error ignore-reason The ignore names no rule/);
  assert.match(
    (await said(' schema: old'))[0] ?? '',
    /error ignore-reason The rule “schema” can’t be ignored/,
  );
});
