import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { buildSite } from '#build/build-site.ts';
import { inputsOf } from '#build/up-to-date.ts';
import { defaultOptions } from '#site/options.ts';
import { readLook } from '#site/read-look.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { startScriptIn } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-unchanged-'));
after(() => rmSync(home, { recursive: true }));
const [content, out] = [join(home, 'content'), join(home, 'dist')];
const page = join(out, 'guides/help/index.html');

writeFiles(content, {
  ...examplePlatform,
  ...example('guides/help.md', '', `${exampleProse}\n\nTake [the list](list.csv).`),
  'guides/list.csv': 'a,1\n',
});

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

test('a download is published as it is now, even if only its bytes have changed', async () => {
  await build();
  writeFileSync(join(content, 'guides/list.csv'), 'b,2\n');
  await build();
  assert.equal(readFileSync(join(out, 'files/guides/list.csv'), 'utf8'), 'b,2\n');
});

test('with --clean, nothing that was kept is used', async () => {
  await build();
  assert.doesNotMatch(await build('--clean'), nothing);
  assert.match(await build(), nothing);
});

const project = resolve('.');

/** A request for the site with a folder of public files, which has these now. */
function requestWith(files: Record<string, string>) {
  const terms = join(home, 'public');
  rmSync(terms, { recursive: true, force: true });
  writeFiles(terms, { ...files });
  const look = readLook({}, { home, content, published: join(project, 'public') });
  const options = { ...defaultOptions, content: wholeFolder(content), today: exampleToday, look };
  const shown = { out: { path: out, shown: 'dist' }, shown: 'content' };
  return { project, options, ...shown, baseline: undefined };
}

test('a file that moves from the content to the public files is a change', async () => {
  const request = requestWith({ 'zones.txt.md': 'B' });
  writeFileSync(join(content, 'zones.txt'), 'Z');
  const before = await inputsOf(request);
  renameSync(join(content, 'zones.txt'), join(home, 'public/zones.txt'));
  assert.notEqual((await inputsOf(request))?.digest, before?.digest);
});

test('what was changed during a build and then taken back is published as it is now', async () => {
  process.env.PLINTH_CACHE = join(home, 'cache');
  const quiet = { begin: () => undefined, end: () => undefined, say: () => undefined };
  const request = requestWith({ 'terms.txt': 'Old' });
  const saves = (phase: string) => {
    if (phase === 'index') writeFileSync(join(home, 'public/terms.txt'), 'New');
  };
  assert.ok(await buildSite(request, { ...quiet, begin: saves }));
  assert.equal(readFileSync(join(out, 'terms.txt'), 'utf8'), 'New');
  writeFileSync(join(home, 'public/terms.txt'), 'Old');
  assert.ok(await buildSite(request, quiet));
  assert.equal(readFileSync(join(out, 'terms.txt'), 'utf8'), 'Old');
});
