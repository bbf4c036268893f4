import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  example,
  exampleMatrix,
  examplePlatform,
  exampleProse,
  exampleToday,
} from '#checks/example-platform.ts';
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

test('a new mistake is reported although it would be told as one with accepted ones', async () => {
  const folder = join(home, 'matrix');
  const accepted = join(home, 'matrix.json');
  const write = (...rows: string[]) =>
    writeFiles(folder, {
      ...examplePlatform,
      ...example('services/queue/responsibilities.md', '', exampleMatrix(...rows)),
    });
  const again = (...more: string[]) =>
    runScript(
      'check',
      '--content',
      folder,
      '--today',
      exampleToday,
      '--baseline',
      accepted,
      ...more,
    );
  write('| Monitoring | consulted | A/R | |', '| Incident response | informed | A/R | |');
  await again('--update-baseline');
  write('| Monitoring | consulted | A/R | |', '| Incident response | informed | RA | |');
  const { output } = await again();
  assert.match(output, /:10:34 {2}warning {2}matrix-full-word\n {2}“RA” means R\/A\./);
  assert.match(output, /2 more in the baseline/);
  // Mending one of several accepted mistakes makes the others no new ones.
  write('| Monitoring | C | A/R | |', '| Incident response | informed | A/R | |');
  assert.match((await again()).output, /No findings .*\n1 more in the baseline/);
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
