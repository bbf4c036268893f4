import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { gitIn } from '../history/repository.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-since-'));
after(() => rmSync(home, { recursive: true }));
const git = (...args: string[]) => gitIn(home, args);
const content = join(home, 'docs');
const page = (id: string, ...lines: string[]) =>
  example(`guides/${id}.md`, '', [exampleProse, ...lines].join('\n\n'));
const check = async (revision: string) => {
  const where = ['--content', content, '--today', exampleToday, '--format', 'json'];
  return runScript('check', ...where, '--since', revision);
};
const bareIn = (output: string) =>
  [...output.matchAll(/“(https:\S+?)” has no link text/g)].map(([, url]) => url);

git('init', '--quiet');
writeFiles(content, {
  ...examplePlatform,
  ...page('help', 'https://old.example.org', 'Two.', 'Three.'),
  ...page('other', 'https://other.example.org'),
});
git('add', '.');
git('commit', '--quiet', '--message', 'Begin');

test('only findings in lines changed since the revision, or in new files, are reported', async () => {
  writeFiles(content, {
    ...page('help', 'https://old.example.org', 'Two.', 'https://new.example.org', 'Three.'),
    ...page('third', 'https://third.example.org'),
  });
  const { output, code } = await check('HEAD');
  assert.deepEqual(bareIn(output), ['https://new.example.org', 'https://third.example.org']);
  assert.match(output, /"warnings": 2/);
  assert.equal(code, 0);
});

test('an unknown revision does not make the check pass', async () => {
  const { output, code } = await check('no-such-branch');
  assert.equal(code, 2);
  assert.match(output, /Git does not know the revision “no-such-branch”/);
});

test('a revision that looks like an option is treated as a revision', async () => {
  const { code, output } = await runScript(
    'check',
    '--content',
    content,
    '--since=--output=/tmp/x',
  );
  assert.equal(code, 2);
  assert.doesNotMatch(output, /at .*\.ts:/);
});
