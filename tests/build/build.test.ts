import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { writeImprint } from '#build/output-folder.ts';
import { fixtureContent, fixtureToday, runScript, startScript } from '../built-site.ts';

let home: string;
let content: string;
let out: string;

/** A copy of the fixtures, with an old build beside it. */
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plinth-build-'));
  content = join(home, 'content');
  out = join(home, 'dist');
  cpSync(fixtureContent, content, { recursive: true });
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the former build');
  writeImprint(out, { title: 'Harbour', base: '/' });
});
afterEach(() => rmSync(home, { recursive: true }));

const request = () => ['--content', content, '--out', out, '--today', fixtureToday];
const former = () => readFileSync(join(out, 'index.html'), 'utf8');

function breakContent() {
  const file = join(content, 'services/database/index.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^owner: .*\n/m, ''));
}

test('a service without an owner stops the build, reported with file, line and title, and the old build stays', async () => {
  breakContent();
  const { code, output } = await runScript('build', ...request());
  assert.equal(code, 1);
  assert.match(output, /services\/database\/index\.md:1:1 +error +service-has-owner/);
  assert.match(output, /Harbour Database/);
  assert.match(output, /Nothing was built. “.*dist” is unchanged\./);
  assert.doesNotMatch(output, /\n\s+at /);
  assert.equal(former(), 'the former build');
  assert.deepEqual(readdirSync(home).sort(), ['content', 'dist']);
});

test('accepted findings of a baseline do not stop a build, new findings do', async () => {
  const page = join(content, 'services/database/index.md');
  const baseline = ['--baseline', join(home, 'baseline.json')];
  const about = ['--content', content, '--today', fixtureToday];
  const add = (link: string) => writeFileSync(page, `${readFileSync(page, 'utf8')}\n${link}\n`);
  add('See [the old page](old.md).');
  await runScript('check', ...about, ...baseline, '--update-baseline');
  const accepted = await runScript('build', ...request(), ...baseline);
  assert.equal(accepted.code, 0, accepted.output);
  assert.match(accepted.output, /\d+ more in the baseline/);
  assert.notEqual(former(), 'the former build');
  add('See [the new page](new.md).');
  const refused = await runScript('build', ...request(), ...baseline);
  assert.equal(refused.code, 1);
  assert.match(refused.output, /“new\.md” leads nowhere/);
  assert.doesNotMatch(refused.output, /“old\.md” leads nowhere/);
});

test('missing content can’t be checked: the exit code is 2, with one sentence', async () => {
  const { code, output } = await runScript(
    'build',
    '--content',
    join(home, 'nowhere'),
    '--out',
    out,
  );
  assert.equal(code, 2);
  assert.match(output, /build: The content folder “.*nowhere” does not exist\.\n$/);
  assert.equal(former(), 'the former build');
});

test('a folder that is not a build is not replaced', async () => {
  const { code, output } = await runScript('build', '--content', content, '--out', content);
  assert.equal(code, 2);
  assert.match(output, /can't be replaced by a build: it holds the content/);
});

test('a killed build leaves the old one whole, and the next build cleans up', async () => {
  const build = startScript('build', ...request());
  await build.saw('Rendering');
  const second = await runScript('build', ...request());
  assert.equal(second.code, 2);
  assert.match(second.output, /Another build \(process \d+\) is about to write/);
  build.child.kill('SIGKILL');
  await build.ended;
  assert.equal(former(), 'the former build');
  breakContent();
  assert.equal((await runScript('build', ...request())).code, 1);
  assert.equal(former(), 'the former build');
  assert.deepEqual(readdirSync(home).sort(), ['content', 'dist']);
});

test('a terminated build cleans up after itself', async () => {
  const build = startScript('build', ...request());
  await build.saw('Rendering');
  build.child.kill('SIGTERM');
  assert.equal((await build.ended).code, 143);
  assert.equal(former(), 'the former build');
  assert.deepEqual(readdirSync(home).sort(), ['content', 'dist']);
});

test('an interrupted swap is repaired at the next start', async () => {
  renameSync(out, join(home, '.dist.former'));
  breakContent();
  const { code, output } = await runScript('build', ...request());
  assert.equal(code, 1);
  assert.match(output, /Restored “.*dist”, which an interrupted build had moved\./);
  assert.equal(former(), 'the former build');
});

test('an origin with a path, or an invalid base, is refused before the build starts', async () => {
  const site = await runScript('build', ...request(), '--site', 'https://docs.example/x');
  assert.equal(site.code, 2);
  assert.match(site.output, /“https:\/\/docs\.example\/x” is not an origin/);
  const base = await runScript('build', ...request(), '--base', 'https://docs.example/');
  assert.equal(base.code, 2);
  assert.match(base.output, /“https:\/\/docs\.example\/” is not a path such as \/docs\//);
});
