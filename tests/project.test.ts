import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Lock {
  packages: Record<string, { engines?: unknown; resolved?: string }>;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;

test('every dependency has one exact version, and its reason in docs/dependencies.md', () => {
  const rows = read('docs/dependencies.md').split('\n');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, `${name} has the version “${version}”`);
    const row = rows.find((line) => line.startsWith(`| \`${name}\` `));
    assert.ok(row, `docs/dependencies.md has no row for ${name}`);
    assert.equal(row.split('|')[2]?.trim(), version, `docs/dependencies.md names another ${name}`);
  }
});

test('docs/dependencies.md has no row for what is not there', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` /gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(
    new Set(named),
    new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]),
  );
});

test('the lock file names neither a registry nor the Node that may install: npm run tidy-lock', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const untidy = Object.entries(packages)
    .filter(
      ([path, entry]) =>
        path !== '' && (entry.engines !== undefined || entry.resolved !== undefined),
    )
    .map(([path]) => path);
  assert.deepEqual(untidy, []);
});
