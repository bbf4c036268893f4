import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-fix-'));
const content = join(home, 'content');
after(() => rmSync(home, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const untidy = '---\ntitle: A\n---\n\n| a | b |\n|-|-|\n|x|y|   \n';

test('a fix writes to no file outside the content, through a link or beside it', async () => {
  for (const [path, text] of Object.entries(examplePlatform)) write(join(content, path), text);
  write(join(home, 'outside.md'), untidy);
  write(join(home, 'config'), '[core]');
  write(join(content, 'guides/inside.md'), untidy);
  symlinkSync('../../outside.md', join(content, 'guides/outside.md'));
  symlinkSync('../..', join(content, 'guides/up'));
  for (const ending of ['.fixing', '.imported', '.tmp', '~'])
    symlinkSync('../../config', join(content, `guides/inside.md${ending}`));
  const { output } = await runScript(
    'check',
    '--content',
    content,
    '--today',
    exampleToday,
    '--fix',
  );
  assert.match(
    output,
    /guides\/outside\.md:1:1 {2}error {2}syntax\n {2}This link leads out of the content folder\./,
  );
  assert.match(output, /guides\/up:1:1 {2}error {2}syntax/);
  assert.equal(readFileSync(join(home, 'outside.md'), 'utf8'), untidy);
  assert.equal(readFileSync(join(home, 'config'), 'utf8'), '[core]');
  assert.notEqual(readFileSync(join(content, 'guides/inside.md'), 'utf8'), untidy);
  assert.equal(existsSync(join(content, 'guides/up')), true);
});
