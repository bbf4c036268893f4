import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeFiles } from '../write-files.ts';

const importTest = "import { describe, test } from 'node:test';";
const good = `${importTest} describe('all', () => { test('one', () => {}); test('two', () => {}); });`;
const bad = `${importTest} test('three', () => { throw new Error('no'); });`;

/** What `npm test` says last about a folder of these files, and its exit code. */
function verdictOn(
  files: Record<string, string>,
  below = '',
): { last: string | undefined; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-tests-'));
  try {
    writeFiles(folder, files);
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const run = spawnSync(process.execPath, ['scripts/test.ts', join(folder, below)], {
      env,
      encoding: 'utf8',
    });
    return { last: run.stdout.trimEnd().split('\n').at(-1), code: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('tests that pass are counted, suites and files are not', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good }), { last: '2 passed, 0 failed', code: 0 });
});

test('a failing test fails the run', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good, 'bad.test.ts': bad }), {
    last: '2 passed, 1 failed',
    code: 1,
  });
});

test('a test that was skipped, or is still to do, has failed', () => {
  const waiting = `${importTest} test.skip('a', () => {}); test.todo('b'); describe.skip('c', () => {});`;
  assert.deepEqual(verdictOn({ 'waiting.test.ts': waiting }), {
    last: '0 passed, 3 failed',
    code: 1,
  });
});

test('a file that does not parse has failed once', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good, 'broken.test.ts': 'not a program(' }), {
    last: '2 passed, 1 failed',
    code: 1,
  });
});

test('a file that ends before its tests do has failed, even when it exits with 0', () => {
  const early = `${importTest} test('one', () => process.exit(0)); test('two', () => {});`;
  assert.deepEqual(verdictOn({ 'early.test.ts': early }), { last: '0 passed, 1 failed', code: 1 });
});

test('a file without a test has failed', () => {
  assert.deepEqual(verdictOn({ 'empty.test.ts': 'console.log("hello");' }), {
    last: '0 passed, 1 failed',
    code: 1,
  });
});

test('no test at all is a failure', () => {
  assert.deepEqual(verdictOn({}), { last: '0 passed, 1 failed', code: 1 });
});

test('what is hard runs only where it is named', () => {
  const files = { 'good.test.ts': good, 'hard/bad.test.ts': bad };
  assert.deepEqual(verdictOn(files), { last: '2 passed, 0 failed', code: 0 });
  assert.deepEqual(verdictOn(files, 'hard'), { last: '0 passed, 1 failed', code: 1 });
});
