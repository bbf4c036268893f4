import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { startScriptIn } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-unchanged-'));
after(() => rmSync(home, { recursive: true }));
const [content, out] = [join(home, 'content'), join(home, 'dist')];
const page = join(out, 'guides/help/index.html');

writeFiles(content, { ...examplePlatform, ...example('guides/help.md', '', exampleProse) });

/** The output of a build with these options. */
async function build(...options: string[]): Promise<string> {
  const args = ['--content', content, '--out', out, '--today', exampleToday, ...options];
  const env = { ...process.env, PLINTH_CACHE: join(home, 'cache') };
  const { code, output } = await startScriptIn('.', 'build', args, env).ended;
  assert.equal(code, 0, output);
  return output;
}

const nothing = /Nothing has changed: “.*dist” is up to date\./;

test('a build of what has not changed leaves the site as it is', async () => {
  assert.doesNotMatch(await build(), nothing);
  assert.match(await build(), nothing);
});

test('a build repairs a site in which a page was changed or removed', async () => {
  const was = readFileSync(page, 'utf8');
  writeFileSync(page, was.replace('message', 'letter'));
  assert.doesNotMatch(await build(), nothing);
  assert.equal(readFileSync(page, 'utf8'), was);
  rmSync(page);
  assert.doesNotMatch(await build(), nothing);
  assert.equal(readFileSync(page, 'utf8'), was);
});

test('another day, another option and an edited word are changes', async () => {
  await build();
  assert.doesNotMatch(await build('--today', '2026-12-24'), nothing);
  assert.doesNotMatch(await build('--authors', 'off'), nothing);
  await build();
  appendFileSync(join(content, 'guides/help.md'), '\nA new word.\n');
  assert.doesNotMatch(await build(), nothing);
  assert.match(readFileSync(page, 'utf8'), /A new word\./);
});

test('with --clean, nothing that was kept is used', async () => {
  await build();
  assert.doesNotMatch(await build('--clean'), nothing);
  assert.match(await build(), nothing);
});
