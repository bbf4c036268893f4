import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { checkContent } from '#checks/check-content.ts';
import { parseDiagrams } from '#checks/diagrams.ts';
import { examplePlatform } from '#checks/example-platform.ts';
import { drawingsFolder } from '#diagrams/cache.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-check-'));
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(drawingsFolder(folder), { recursive: true, force: true });
});

const guide = (...fences: string[]) =>
  `---\ntitle: Ways\n---\n\n${fences.map((text) => `\`\`\`mermaid\n${text}\n\`\`\`\n`).join('\n')}`;
const good = 'flowchart LR\n  A --> B';
const bad = 'flowchart LR\n  A --> ]';

/** Makes loading any diagram parser fail. */
const withoutParser = `
  import { registerHooks, syncBuiltinESMExports } from 'node:module';
  import workers from 'node:worker_threads';
  registerHooks({ resolve(name, context, next) {
    if (/^(mermaid|jsdom|fontkit|playwright-core)$/.test(name)) throw new Error(name + ' was loaded');
    return next(name, context);
  } });
  workers.Worker = class { constructor() { throw new Error('a worker was started'); } };
  syncBuiltinESMExports();`;

function check({ crippled = false } = {}) {
  const args = crippled
    ? ['--import', `data:text/javascript,${encodeURIComponent(withoutParser)}`]
    : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, 'scripts/check.ts', '--content', folder, '--today', '2026-11-30'],
    { encoding: 'utf8' },
  );
  const found = stdout.match(/\S+ {2}error {2}mermaid-parses/g) ?? [];
  return { status, found: found.map((line) => line.replace(`${folder}/`, '')), stderr };
}

test('a check without diagrams, or with cached results, loads no parser', () => {
  writeFiles(folder, { ...examplePlatform, 'guides/ways.md': guide() });
  assert.deepEqual(check({ crippled: true }).stderr, '');
  writeFiles(folder, {
    'guides/ways.md': guide(good, bad).replace(/mermaid(?=[^]*\])/g, 'Mermaid'),
  });
  const expected = ['guides/ways.md:12:9  error  mermaid-parses'];
  assert.deepEqual(check().found, expected);
  const again = check({ crippled: true });
  assert.deepEqual([again.status, again.found, again.stderr], [1, expected, '']);
});

test('if the parser can’t run, the check is incomplete', () => {
  writeFiles(folder, { ...examplePlatform, 'guides/ways.md': guide(good, `${good} --> C`) });
  const { status, stderr } = check({ crippled: true });
  assert.equal(status, 2);
  assert.match(stderr, /guides\/ways\.md:10 {2}This diagram could not be parsed\. .*worker/);
});

test('a failing parser is not mistaken for one that finds nothing', async () => {
  writeFiles(folder, { ...examplePlatform, 'guides/ways.md': guide(good) });
  const parse = () => Promise.reject(new Error('It broke.'));
  const ports = async (catalogue: Catalogue) => ({
    diagrams: await parseDiagrams(catalogue, parse, (file) => `docs/${file}`),
  });
  await assert.rejects(checkContent({ content: wholeFolder(folder), ports }), {
    name: 'DiagramsUnread',
    message: 'docs/guides/ways.md:5  This diagram could not be parsed. It broke.',
  });
});

test('an unparsed diagram is not a valid one', async () => {
  const ports = () => Promise.resolve({ diagrams: new Map() });
  await assert.rejects(checkContent({ content: wholeFolder(folder), ports }), {
    message: /^The rule “mermaid-parses” failed .*: A diagram was not parsed\.$/,
  });
});
