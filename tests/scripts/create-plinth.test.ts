import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const own = join(project, 'packages/create-plinth');
const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    engines: { node: string };
    bin: Record<string, string>;
  };
const { version, license, engines } = manifestIn(project);
let folder: string;

before(() => (folder = mkdtempSync(join(tmpdir(), 'create-plinth-'))));
after(() => rmSync(folder, { recursive: true }));

/** What npm is started with, told by one that stands in for it. */
const started = (...args: string[]) => {
  const npm = join(folder, 'npm-cli.js');
  writeFileSync(npm, 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7);');
  const { 'create-plinth': program = '' } = manifestIn(own).bin;
  const { status, stdout } = spawnSync(process.execPath, [join(own, program), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  });
  return { status, args: JSON.parse(stdout) as string[] };
};

test('create-plinth has the version, licence and Node of Plinth', () => {
  const { version: theirs, license: theirLicense, engines: theirEngines } = manifestIn(own);
  assert.deepEqual([theirs, theirLicense, theirEngines], [version, license, engines]);
});

test('create-plinth runs init of that version, with the arguments as they are, and ends as it does', () => {
  const args = ['my place', '--yes', '--platform', 'A & B; $(touch x) "%PATH%"'];
  assert.deepEqual(started(...args), {
    status: 7,
    args: ['exec', '--yes', '--', `plinth@${version}`, 'init', ...args],
  });
});
