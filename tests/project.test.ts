import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { test } from 'node:test';
import { vendored } from '../scripts/bundle-vendor.ts';
import { projectFiles, sourceFile, type SourceFile } from './source-tree.ts';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

interface Lock {
  packages: Record<
    string,
    {
      engines?: unknown;
      resolved?: string;
      license?: string;
      dev?: boolean;
      os?: unknown;
      cpu?: unknown;
    }
  >;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const { scripts, dependencies, devDependencies, peerDependencies } = JSON.parse(
  read('package.json'),
) as Package;

/** `astro check` requires one of them, and npm's scripts run on the other. */
const usedUnnamed = ['@astrojs/check', 'node'];

test('every dependency has an exact version, and a reason in docs/dependencies.md', () => {
  const rows = read('docs/dependencies.md').split('\n');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, `${name} has the version “${version}”`);
    const row = rows.find((line) => line.startsWith(`| \`${name}\` `));
    assert.ok(row, `docs/dependencies.md has no row for ${name}`);
    assert.equal(row.split('|')[2]?.trim(), version, `docs/dependencies.md names another ${name}`);
  }
});

test('docs/dependencies.md has no row for a removed dependency', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` /gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(
    new Set(named),
    new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]),
  );
});

test('code that users run uses only dependencies, what is bundled, and what is optional', () => {
  const bundled = Object.keys(vendored).map((name) => name.split('/')[0] ?? name);
  const present = [...Object.keys(dependencies), ...bundled, ...Object.keys(peerDependencies)];
  // Astro bundles with it: pinned, so that every installation builds the same bytes.
  const needed = new Set([...packagesUsed(usersRun()), 'vite']);
  assert.deepEqual([...needed].sort(), present.sort());
});

test('types come from a dependency or a development dependency', () => {
  const named = Object.keys({ ...dependencies, ...devDependencies });
  const typed = packagesUsed(usersRun(), true).filter(
    (name) => !named.includes(name) && !named.includes(`@types/${name}`),
  );
  assert.deepEqual(typed, []);
});

test('every development dependency is used', () => {
  const programs = globSync([
    '{tests,bench,src,scripts}/**/*.ts',
    'eslint.config.js',
    '.prettierrc',
  ]);
  const text = programs.map(read).join('\n');
  const words = Object.values(scripts).join(' ').split(' ');
  const unused = Object.keys(devDependencies).filter((name) => {
    const said = name.replace(/^@types\//, '');
    const isNamed = ['', 'node_modules/'].some((before) =>
      [`'`, `"`, '/'].some((end) => new RegExp(`['"/]${before}${said}${end}`).test(text)),
    );
    return !isNamed && !words.includes(name) && !usedUnnamed.includes(name);
  });
  assert.deepEqual(unused, []);
});

test('the lock file names no registry and no Node for installing: npm run tidy-lock', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const untidy = Object.entries(packages)
    .filter(
      ([path, entry]) =>
        path !== '' && (entry.engines !== undefined || entry.resolved !== undefined),
    )
    .map(([path]) => path);
  assert.deepEqual(untidy, []);
});

/** Licences that allow anybody to use Plinth in their own platform. `LGPL` is that of libvips, which is linked. */
const licences =
  /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|MPL-2\.0|Python-2\.0|LGPL-3\.0-or-later)$/;

test('everything that is installed with Plinth has a licence on the list', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const others = Object.entries(packages)
    .filter(([path, { dev, license, os, cpu }]) => {
      // The lock file lacks the licences of builds for other systems; their own package states them.
      const isNamed = license === undefined && (os ?? cpu) !== undefined;
      return path !== '' && !dev && !isNamed && !(license ?? '').split(' AND ').every(isListed);
    })
    .map(([path, { license }]) => `${path}: ${String(license)}`);
  assert.deepEqual(others, []);
});

function isListed(licence: string): boolean {
  return licences.test(licence);
}

/** Programs that users run, which excludes tests and benches. */
function usersRun(): SourceFile[] {
  const own = /^(?:bench\/|scripts\/(?:api-report|bundle-vendor|prepack|reference-pages)\.ts)/;
  const files = projectFiles('.').filter(({ path }) => !own.test(path));
  return [...files, sourceFile('astro.config.ts', read('astro.config.ts'))];
}

function packagesUsed(files: SourceFile[], typesOnly = false): string[] {
  return files
    .flatMap(({ imports }) => imports)
    .filter(({ typesOnly: isType }) => isType === typesOnly)
    .map(({ target }) => target)
    .filter((target) => !isBuiltin(target) && !target.startsWith('astro:') && !isOurs(target))
    .map((target) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

function isOurs(target: string): boolean {
  return /^(src|scripts|bench|tests)\//.test(target) || existsSync(target);
}

test('the changelog begins with the version in package.json', () => {
  const [, newest = ''] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.equal(newest, version);
});
