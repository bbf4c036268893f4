/** The entry points of the packed package, judged by publint and attw. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { openRegistry, type Registry } from './registry.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-entries-'));
let registry: Registry;
before(async () => {
  registry = await openRegistry(home);
});
after(() => {
  registry.close();
  rmSync(home, { recursive: true });
});

test('publint finds nothing but the imports of lib/, which Node does read', async () => {
  const { buffer, byteOffset, byteLength } = readFileSync(registry.tarball);
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages } = await publint({ pack: { tarball }, strict: true });
  assert.deepEqual(
    messages.map(({ code, path }) => [code, ...path]),
    [['NESTED_PACKAGE_JSON_FIELD_IGNORED', 'name']],
  );
});

test('TypeScript finds the types of every entry point but components, which Astro’s tools read', async () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
  const components = Object.keys(exports).filter((name) => name.endsWith('.astro'));
  const attw = fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json'));
  const args = [registry.tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'];
  const left = ['--exclude-entrypoints', ...components];
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(dirname(attw), 'dist', 'index.js'),
    ...args,
    ...left,
  ]);
  for (const entry of ['plinth', 'plinth/rules', 'plinth/exports', 'plinth/site'])
    assert.ok(stdout.includes(`"${entry}"`), stdout);
});
