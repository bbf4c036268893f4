/** The package as its users have it: packed, installed in an empty folder, and used there. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { exampleToday } from '#checks/example-platform.ts';
import { runScript } from '../../built-site.ts';
import { filesInDocument } from '../../document-files.ts';
import { extensions } from '../../own/extend.ts';
import { writeFiles } from '../../write-files.ts';
import { openRegistry, type Registry } from './registry.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth für alle '));
let registry: Registry;
after(() => {
  registry.close();
  rmSync(home, { recursive: true, force: true });
});

const site = join(home, 'our site');
const today = ['--today', exampleToday];
let tarball: string;
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: { vite: string };
};
const megabyte = 2 ** 20;

/** `nobody`, on every Linux. */
const other = 65534;

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return (await promisify(execFile)('npm', [...args, ...quiet], { cwd })).stdout;
}

async function plinth(
  cwd: string,
  args: string[],
  { uid, node = process.execPath, ...more }: { uid?: number; node?: string; agent?: string } = {},
) {
  const program = join(cwd, 'node_modules', 'plinth', 'lib', 'scripts', 'plinth.js');
  const env = { ...process.env, HOME: home, PLINTH_CACHE: '', ...agentOf(more) };
  const options = { cwd, env, ...(uid === undefined ? {} : { uid, gid: uid }) };
  return promisify(execFile)(node, [program, ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    },
  );
}

function agentOf({ agent }: { agent?: string }): object {
  return agent === undefined ? {} : { npm_config_user_agent: agent };
}

/** A digest of each file of a folder, by its path. */
function filesOf(folder: string): Record<string, string> {
  const names = globSync('**/*', { cwd: folder }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
        .slice(0, 12),
    ]),
  );
}

function sizeOf(folder: string): number {
  return globSync('**/*', { cwd: folder })
    .map((name) => lstatSync(join(folder, name)))
    .filter((stats) => stats.isFile())
    .reduce((sum, { blocks }) => sum + blocks * 512, 0);
}

before(async () => {
  mkdirSync(join(home, 'packed'));
  registry = await openRegistry(join(home, 'packed'));
  ({ tarball } = registry);
  await npm(home, 'install', tarball);
  const init = ['init', 'our site', '--yes', '--host', 'github', ...today];
  assert.equal((await plinth(home, init)).code, 0);
  await npm(site, 'install', tarball);
});

test('an installation takes less than 250 MB', () => {
  const size = sizeOf(join(site, 'node_modules'));
  assert.ok(size < 250 * megabyte, `${Math.round(size / megabyte)} MB`);
});

test('a new repository has no finding, and its site is that of the clone, byte for byte', async () => {
  const checked = await plinth(site, ['check', ...today]);
  assert.match(checked.output, /^No findings in \d+ files\n$/);
  const built = await plinth(site, ['build', ...today]);
  assert.equal(built.code, 0, built.output);
  const clone = join(home, 'clone');
  const content = ['--content', join(site, 'content')];
  assert.equal((await runScript('build', ...content, ...today, '--out', clone)).code, 0);
  assert.deepEqual(filesOf(join(site, 'dist')), filesOf(clone));
});

test('the editor settings of a new repository name schemas that the package has', () => {
  const settings = JSON.parse(readFileSync(join(site, '.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': object;
  };
  const named = Object.keys(settings['yaml.schemas']);
  assert.ok(named.length > 10);
  for (const file of named)
    assert.match(readFileSync(join(site, file), 'utf8'), /"type": "object"/);
});

test('diagrams are drawn from the bundle as in the clone', async () => {
  const example = join(home, 'example');
  assert.equal((await plinth(home, ['init', 'example', '--yes', '--example'])).code, 0);
  mkdirSync(join(home, 'both'));
  const packed = join(home, 'both', 'packed');
  const where = ['--content', join(example, 'content'), '--today', '2026-11-25'];
  const { code, output } = await plinth(home, ['build', ...where, '--out', packed]);
  assert.equal(code, 0, output);
  assert.doesNotMatch(output, /warning/);
  const clone = join(home, 'both', 'clone');
  assert.equal((await runScript('build', ...where, '--out', clone)).code, 0);
  assert.deepEqual(filesOf(packed), filesOf(clone));
});

test('the examples in docs/extend-components.md build, and their types are found', async () => {
  const own = join(home, 'own');
  assert.equal(
    (await plinth(home, ['init', 'own', '--yes', '--host', 'github', ...today])).code,
    0,
  );
  await npm(own, 'install', tarball);
  writeFiles(own, {
    ...filesInDocument('docs/extend-components.md'),
    'typed.ts': `import { currentSite, type Page } from 'plinth/site';
const { catalogue, href } = await currentSite();
export const links: string[] = [...catalogue.services].map(({ address }) => href(address));
export const crumbs = (page: Page): string[] => page.breadcrumbs.map(({ title }) => title);
// @ts-expect-error A list is no text.
export const wrong: string = catalogue.services;
`,
  });
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const options = '--ignoreConfig --noEmit --strict --module nodenext --target esnext'.split(' ');
  await promisify(execFile)(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: own });
  assert.match((await plinth(own, ['check', ...today])).output, /^No findings in \d+ files\n$/);
  const { code, output } = await plinth(own, ['build', ...today]);
  assert.equal(code, 0, output);
  const read = (file: string) => readFileSync(join(own, 'dist', file), 'utf8');
  assert.match(read('index.html'), /All teams move by Monday\.\s*<\/p>\s*<header class="top"/);
  assert.match(read('costs/2026/index.html'), /<h1>Costs in 2026<\/h1>/);
  assert.match(read('guides/growth/index.html'), /<figure class="chart good wide"/);

  writeFiles(own, { 'components/PageEnd.astro': '<p>\n  {title.length}\n</p>\n' });
  const failed = await plinth(own, ['build', ...today]);
  assert.equal(failed.code, 1);
  assert.match(
    failed.output,
    /^components\/PageEnd\.astro:2:\d+\n {2}title is not defined\nNothing/m,
  );
});

test('another user builds with packages that can’t be written', async () => {
  // The folder of this clone may be closed to others, and so would be its Node.
  const node = join(home, 'node');
  cpSync(process.execPath, node);
  if (process.getuid?.() === 0) execFileSync('chmod', ['-R', 'a+rX', home]);
  const own = join(home, 'of another user');
  mkdirSync(own);
  chmodSync(own, 0o777);
  if (process.getuid?.() === 0) chownSync(own, other, other);
  const as = process.getuid?.() === 0 ? { node, uid: other } : { node };
  const { code, output } = await plinth(site, ['build', ...today, '--out', join(own, 'dist')], as);
  assert.equal(code, 0, output);
  assert.deepEqual(filesOf(join(own, 'dist')), filesOf(join(site, 'dist')));
});

test('an unknown command and an unknown option name the nearest, in the program’s own words', async () => {
  const command = await plinth(site, ['biuld']);
  assert.equal(command.code, 2);
  assert.match(command.output, /^plinth: There is no command “biuld”\. Did you mean “build”\?/);
  const option = await plinth(site, ['build', '--bases', '/x/']);
  assert.match(option.output, /Did you mean “--base”\? See: plinth build --help/);
});

/** The other package managers, and the packages that they are in. */
const managers = { pnpm: 'pnpm@12.21.0', yarn: '@yarnpkg/cli-dist@4.18.1' };

for (const [name, from] of Object.entries(managers))
  test(`${name} installs the package, which then checks and builds the same pages`, async () => {
    const init = ['init', `by ${name}`, '--yes', '--host', 'github', ...today];
    assert.equal((await plinth(home, init, { agent: `${name}/9.9.9` })).code, 0);
    // Apart from other packages, of which Yarn would take it for a part.
    const own = mkdtempSync(join(tmpdir(), `plinth by ${name} `));
    after(() => rmSync(own, { recursive: true, force: true }));
    cpSync(join(home, `by ${name}`), own, { recursive: true });
    const tool = join(home, `${name} itself`);
    mkdirSync(tool);
    await npm(tool, 'install', '--prefix', tool, from);
    const usual = (await promisify(execFile)('npm', ['config', 'get', 'registry'])).stdout.trim();
    const run = (...args: string[]) =>
      promisify(execFile)(join(tool, 'node_modules', '.bin', name), args, {
        cwd: own,
        env: {
          ...process.env,
          HOME: tool,
          CI: '',
          PLINTH_CACHE: '',
          YARN_NPM_REGISTRY_SERVER: usual,
          YARN_ENABLE_TELEMETRY: '0',
          YARN_ENABLE_GLOBAL_CACHE: 'false',
          YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
        },
      });
    const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as object;
    // Yarn would take a newer Vite for Astro than the one that Plinth names, and so give some scripts other names.
    const resolutions = { vite: dependencies.vite };
    writeFileSync(join(own, 'package.json'), JSON.stringify({ ...manifest, resolutions }));
    await run('add', `plinth@file:${tarball}`);
    const checked = await run(...(name === 'yarn' ? ['run'] : []), 'check', ...today);
    assert.match(checked.stdout, /^No findings in \d+ files$/m);
    await run('build', ...today);
    assert.deepEqual(filesOf(join(own, 'dist')), filesOf(join(site, 'dist')));
  });

/** Another version of Node. */
async function nodeOf(version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(home, `node ${version}`);
  mkdirSync(folder);
  await npm(folder, 'install', '--prefix', folder, `${name}@${version}`);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

test('the oldest Node that engines allow builds the same site', async () => {
  const node = await nodeOf('22.18.0');
  const out = join(home, 'by an older Node');
  const checked = await plinth(site, ['check', ...today], { node });
  assert.match(checked.output, /^No findings in \d+ files\n$/);
  const built = await plinth(site, ['build', ...today, '--out', out], { node });
  assert.equal(built.code, 0, built.output);
  assert.deepEqual(filesOf(out), filesOf(join(site, 'dist')));
});

test('a Node that is too old gets one sentence', async () => {
  assert.deepEqual(await plinth(site, ['check'], { node: await nodeOf('20.19.0') }), {
    code: 2,
    output:
      'plinth: Node.js 20.19.0 is too old. Install Node.js 22.18 or newer: https://nodejs.org\n',
  });
});

test('the rules and exports of the guide type-check against the package, and run', async () => {
  const own = join(home, 'with own code');
  for (const name of ['content', 'package.json', 'plinth.config.ts'])
    cpSync(join(site, name), join(own, name), { recursive: true });
  symlinkSync(join(site, 'node_modules'), join(own, 'node_modules'));
  writeFiles(own, extensions);
  const files = [...Object.keys(extensions), 'plinth.config.ts'];
  const form = ['--strict', '--module', 'nodenext', '--target', 'esnext', '--skipLibCheck'];
  const tsc = resolve('node_modules', 'typescript', 'bin', 'tsc');
  const types = ['--noEmit', '--ignoreConfig', ...form, ...files];
  await promisify(execFile)(process.execPath, [tsc, ...types], { cwd: own }).catch(
    (error: unknown) => assert.fail((error as { stdout: string }).stdout),
  );
  const [, said] = /```text\n(.*?)```/s.exec(readFileSync('docs/extend.md', 'utf8')) ?? [];
  assert.deepEqual(await plinth(own, ['check', '--self-test']), { code: 0, output: said });
  const checked = await plinth(own, ['check', ...today]);
  assert.match(checked.output, /^No findings in \d+ files\n$/);
  const explained = await plinth(own, ['explain', 'no-click-here']);
  assert.match(explained.output, /^no-click-here {2}\(warning\)\n/);
  const built = await plinth(own, ['build', ...today]);
  assert.equal(built.code, 0, built.output);
  const list = readFileSync(join(own, 'dist', 'teams', 'list.csv'), 'utf8');
  assert.match(list, /,\/teams\/[a-z-]+\/\r\n$/);
  cpSync(join(own, 'rules'), join(own, 'content', 'rules'), { recursive: true });
  rmSync(join(own, 'rules'), { recursive: true });
  symlinkSync(join('content', 'rules'), join(own, 'rules'));
  for (const command of ['check', 'build']) {
    const { code, output } = await plinth(own, [command, ...today]);
    assert.equal(code, 2);
    assert.match(
      output,
      /: The folder “rules” is in the content folder, whose authors must not run code/,
    );
  }
});

test('builds in other folders, time zones and locales are the same bytes', async () => {
  const elsewhere = join(home, 'Ünother place');
  cpSync(join(site, 'content'), join(elsewhere, 'content'), { recursive: true });
  cpSync(join(site, 'package.json'), join(elsewhere, 'package.json'));
  cpSync(join(site, 'plinth.config.ts'), join(elsewhere, 'plinth.config.ts'));
  await npm(elsewhere, 'install', tarball);
  const before = { TZ: process.env.TZ, LANG: process.env.LANG };
  Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
  const built = await plinth(elsewhere, ['build', ...today]);
  for (const [name, value] of Object.entries(before))
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  assert.equal(built.code, 0, built.output);
  assert.deepEqual(filesOf(join(elsewhere, 'dist')), filesOf(join(site, 'dist')));
});

test('an upgrade raises the version in package.json alone, and asks to install it first', async () => {
  const manifest = join(site, 'package.json');
  const before = readFileSync(manifest, 'utf8').replace(/"plinth": "[^"]*"/, '"plinth": "0.1.0"');
  writeFileSync(manifest, before);
  try {
    const tried = await plinth(site, ['upgrade', '--to', '9.8.7', '--dry-run']);
    assert.match(tried.output, /^package\.json would say: plinth 0\.1\.0 → 9\.8\.7\n/);
    assert.equal(readFileSync(manifest, 'utf8'), before);
    const raised = await plinth(site, ['upgrade', '--to', '9.8.7']);
    assert.match(raised.output, /Next: npm install, then plinth upgrade --to 9\.8\.7\n$/);
    assert.equal(readFileSync(manifest, 'utf8'), before.replace('0.1.0', '9.8.7'));
    const early = await plinth(site, ['upgrade', '--to', '9.8.7']);
    assert.equal(early.code, 2);
    assert.match(early.output, /but 0\.1\.0 is installed\. Run npm install first\.\n$/);
  } finally {
    writeFileSync(manifest, before);
  }
  const { output } = await plinth(site, ['upgrade', '--to', '0.1.0']);
  assert.equal(output, 'The content has format 2, the newest.\n');
});

test('a configuration in the content is never run', async () => {
  const trap = join(site, 'content', 'plinth.config.js');
  writeFileSync(trap, "throw new Error('run');\n");
  try {
    const program = join(site, 'node_modules/plinth/lib/scripts/plinth.js');
    const run = promisify(execFile)(process.execPath, [program, 'check', ...today], {
      cwd: join(site, 'content'),
    });
    assert.match((await run).stdout, /^No findings in \d+ files\n$/);
  } finally {
    rmSync(trap);
  }
});
