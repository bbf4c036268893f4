import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-upgrade-'));
after(() => rmSync(home, { recursive: true }));

const former =
  '---\r\n# A comment\r\nterm:   "RPO"   # kept\r\ndefinition: What may be lost.\r\n---\r\n\r\nterm: text\r\n';

/** Content of the first format, in a folder of its own. */
function content(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(home, 'content-'));
  writeFiles(folder, { ...examplePlatform, 'glossary/rpo.md': former, ...files });
  return folder;
}
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const upgrade = (folder: string, ...flags: string[]) =>
  runScript('upgrade', '--content', folder, ...flags);

test('content of the first format works, with a warning for each former key', async () => {
  const { code, output } = await runScript(
    'check',
    '--content',
    content(),
    '--today',
    exampleToday,
  );
  assert.equal(code, 0);
  assert.match(output, /rpo\.md:3:1 {2}warning {2}former-key\n {2}“term” is now called “title”\./);
});

test('an upgrade renames former keys and states the format, and every other byte stays', async () => {
  const folder = content();
  const platform = read(folder, 'platform.md');
  const { code, output } = await upgrade(folder);
  assert.equal(code, 0, output);
  assert.equal(read(folder, 'glossary/rpo.md'), former.replace('term:   "RPO"', 'title:   "RPO"'));
  assert.equal(read(folder, 'platform.md').replace('model: 2\n', ''), platform);
  assert.match(output, /The content went from format 1 to 2\./);
  const checked = await runScript('check', '--content', folder, '--today', exampleToday);
  assert.doesNotMatch(checked.output, /former-key|error/);
  assert.equal((await upgrade(folder)).output, 'The content has format 2, the newest.\n');
});

test('a dry run changes nothing', async () => {
  const folder = content();
  assert.match((await upgrade(folder, '--dry-run')).output, /Would change .*rpo\.md\n/);
  assert.equal(read(folder, 'glossary/rpo.md'), former);
});

test('a key that is not on a line of its own is named, and left', async () => {
  const folder = content({ 'glossary/rpo.md': '---\n{ term: RPO, definition: D. }\n---\n' });
  const { code, output } = await upgrade(folder);
  assert.equal(code, 1);
  assert.match(output, /^Not changed: .*rpo\.md\. Write its keys on lines of their own\.$/m);
});

test('a file with the former and the present key has an unknown key', async () => {
  const both = '---\nterm: RPO\ntitle: RPO\ndefinition: D.\n---\n';
  const folder = content({ 'glossary/rpo.md': both });
  const { output } = await runScript('check', '--content', folder, '--today', exampleToday);
  assert.match(output, /rpo\.md:2:1 {2}error {2}schema\n {2}Unknown key “term”\./);
});

test('content with changes that are not committed stays, unless forced', async () => {
  const folder = content();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All');
  writeFileSync(join(folder, 'teams/pilots.md'), `${read(folder, 'teams/pilots.md')}More.\n`);
  const refused = await upgrade(folder);
  assert.equal(refused.code, 2);
  assert.match(refused.output, /has changes that are not committed/);
  assert.equal(read(folder, 'glossary/rpo.md'), former);
  assert.equal((await upgrade(folder, '--force')).code, 0);
});

test('a format newer than this version is one error', async () => {
  const platform = examplePlatform['platform.md'] ?? '';
  const folder = content({ 'platform.md': platform.replace('---\n', '---\nmodel: 9\n') });
  const { code, output } = await runScript('check', '--content', folder, '--today', exampleToday);
  assert.equal(code, 1);
  assert.match(output, /The content has format 9; this version of Plinth knows formats up to 2\./);
});

test('content whose platform.md has errors, such as a newer format, stays as it is', async () => {
  const platform = examplePlatform['platform.md'] ?? '';
  for (const model of ['9', '1e9', '"2"']) {
    const folder = content({ 'platform.md': platform.replace('---\n', `---\nmodel: ${model}\n`) });
    const { code, output } = await upgrade(folder);
    assert.equal(code, 2);
    assert.match(output, /platform\.md has errors, so the format of the content is unknown\./);
    assert.equal(read(folder, 'glossary/rpo.md'), former);
  }
});
