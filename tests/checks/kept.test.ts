import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { entriesFile } from '../../scripts/entries-file.ts';
import { runScript } from '../built-site.ts';
import { filesOf } from '../expectations.ts';
import { writeFiles } from '../write-files.ts';

test('a second check finds the same, whatever happened to the cache, and notices changes', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-twice-'));
  const content = join(home, 'content');
  const kept = entriesFile(wholeFolder(content));
  t.after(() => {
    rmSync(home, { recursive: true });
    rmSync(kept, { force: true });
  });
  writeFiles(content, await filesOf('tests/fixtures/rules'));
  const check = async () =>
    (await runScript('check', '--content', content, '--today', exampleToday)).output;
  const first = await check();
  assert.match(first, /\d+ errors, \d+ warnings in/);
  assert.ok(existsSync(kept));
  assert.equal(await check(), first);
  writeFileSync(kept, 'nothing of the kind');
  assert.equal(await check(), first);

  rmSync(content, { recursive: true });
  writeFiles(content, { ...examplePlatform, ...example('guides/help.md', '', exampleProse) });
  assert.match(await check(), /No findings in/);
  writeFiles(content, example('guides/help.md', '', `${exampleProse} [Gone](gone.md)`));
  assert.match(await check(), /“gone\.md” leads nowhere/);
});

test('a cached file without findings is checked again by a rule that was off, or whose findings were accepted', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-vouched-'));
  const content = join(home, 'content');
  t.after(() => {
    rmSync(home, { recursive: true });
    rmSync(entriesFile(wholeFolder(content)), { force: true });
  });
  const check = async (...args: string[]) =>
    (await runScript('check', '--content', content, '--today', exampleToday, ...args)).output;
  const guide = example('guides/help.md', '', `${exampleProse}\n\n## Use\n\n#### From Java`);
  writeFiles(content, {
    ...examplePlatform,
    ...guide,
    ...example('platform.md', 'checks: { heading-order: off }'),
  });
  assert.match(await check(), /No findings in/);
  writeFiles(content, example('platform.md'));
  assert.match(await check(), /“From Java” is a level 4 heading/);

  const baseline = join(home, 'baseline.json');
  await check('--baseline', baseline, '--update-baseline');
  assert.match(await check('--baseline', baseline), /No findings in/);
  assert.match(await check(), /“From Java” is a level 4 heading/);
});
