import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-check-'));
after(() => rmSync(home, { recursive: true }));
const content = join(home, 'content');
writeFiles(content, { ...examplePlatform, 'guides/broken.md': '---\ntitel: Help\n---\n' });

/** The output of a check with its cache in this folder. */
function check(cache: string) {
  process.env.PLINTH_CACHE = cache;
  return runScript('check', '--content', content, '--today', exampleToday);
}

test('a damaged cache changes no finding', async () => {
  const cache = join(home, 'cache');
  const first = await check(cache);
  assert.equal(first.code, 1);
  assert.deepEqual(await check(cache), first);
  const [name = ''] = globSync('entries-*', { cwd: cache });
  const file = join(cache, name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"owner"', '"title"'));
  assert.notEqual(readFileSync(file, 'utf8'), text);
  assert.deepEqual(await check(cache), first);
});

test('without a cache, a check finds the same', async () => {
  const first = await check(join(home, 'cache'));
  assert.deepEqual(await check(join(content, 'platform.md', 'below a file')), {
    code: 2,
    output: `check: PLINTH_CACHE is “${join(content, 'platform.md', 'below a file')}”, which is inside the content folder. Choose a folder outside it.\n`,
  });
  writeFileSync(join(home, 'a file'), '');
  assert.deepEqual(await check(join(home, 'a file')), first);
});
