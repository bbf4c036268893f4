import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-baseline-'));
after(() => rmSync(home, { recursive: true }));
const content = join(home, 'content');
const file = join(home, 'baseline.json');
const bare = (...urls: string[]) =>
  example('guides/help.md', '', [exampleProse, ...urls].join('\n\n'));
const urls = ['https://one.example.org', 'https://two.example.org'] as const;

const check = (...more: string[]) =>
  runScript('check', '--content', content, '--today', exampleToday, ...more);

test('a baseline accepts current findings even if lines change; new findings are reported', async () => {
  writeFiles(content, { ...examplePlatform, ...bare(urls[0]) });
  const written = await check('--baseline', file, '--update-baseline');
  assert.match(written.output, /now accepts one finding/);
  writeFiles(content, bare('A line above.', urls[0], urls[1]));
  const { output } = await check('--baseline', file);
  assert.doesNotMatch(output, /one\.example/);
  assert.match(output, /two\.example/);
  assert.match(output, /1 warning in/);
  assert.match(output, /1 more in the baseline/);
});

test('fixed findings leave the baseline, and new ones never enter it', async () => {
  writeFiles(content, bare(urls[1]));
  const before = readFileSync(file, 'utf8');
  await check('--baseline', file);
  assert.equal(readFileSync(file, 'utf8'), before);
  const { output } = await check('--baseline', file, '--update-baseline');
  assert.match(output, /two\.example/);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { version: 1, findings: [] });
});

test('a missing or invalid baseline is never treated as an empty one', async () => {
  const missing = await check('--baseline', join(home, 'nowhere.json'));
  assert.equal(missing.code, 2);
  assert.match(missing.output, /There is no baseline “.*nowhere\.json”.*--update-baseline/);
  writeFileSync(file, '{');
  const broken = await check('--baseline', file);
  assert.equal(broken.code, 2);
  assert.match(broken.output, /is not a baseline/);
});
