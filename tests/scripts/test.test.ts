import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { writeFiles } from '../write-files.ts';

const importTest = "import { describe, test } from 'node:test';";
const good = `${importTest} describe('all', () => { test('one', () => {}); test('two', () => {}); });`;
const bad = `${importTest} test('three', () => { throw new Error('no'); });`;

/** The output of `npm test` for a folder of these files, its last line, and its exit code. */
function verdictOn(files: Record<string, string>, below = ''): Verdict {
  const { said: _, ...verdict } = runOn(files, below);
  return verdict;
}

interface Verdict {
  last: string | undefined;
  code: number | null;
}

function runOn(
  files: Record<string, string>,
  below = '',
  ...args: string[]
): Verdict & { said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-tests-'));
  try {
    writeFiles(folder, files);
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const command = [resolve('scripts/test.ts'), join(folder, below), ...args];
    const run = spawnSync(process.execPath, command, { env, cwd: folder, encoding: 'utf8' });
    const said = run.stdout;
    return { said, last: said.trimEnd().split('\n').at(-1), code: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('passed tests are counted, suites and files are not', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good }), { last: '2 passed, 0 failed', code: 0 });
});

test('a failing test fails the run', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good, 'bad.test.ts': bad }), {
    last: '2 passed, 1 failed',
    code: 1,
  });
});

test('a skipped or to-do test counts as failed', () => {
  const waiting = `${importTest} test.skip('a', () => {}); test.todo('b'); describe.skip('c', () => {});`;
  assert.deepEqual(verdictOn({ 'waiting.test.ts': waiting }), {
    last: '0 passed, 3 failed',
    code: 1,
  });
});

test('a file with a syntax error counts as one failure', () => {
  assert.deepEqual(verdictOn({ 'good.test.ts': good, 'broken.test.ts': 'not a program(' }), {
    last: '2 passed, 1 failed',
    code: 1,
  });
});

test('a file that exits before its tests end counts as failed, even with exit code 0', () => {
  const early = `${importTest} test('one', () => process.exit(0)); test('two', () => {});`;
  assert.deepEqual(verdictOn({ 'early.test.ts': early }), { last: '0 passed, 1 failed', code: 1 });
});

test('a file without tests counts as failed', () => {
  assert.deepEqual(verdictOn({ 'empty.test.ts': 'console.log("hello");' }), {
    last: '0 passed, 1 failed',
    code: 1,
  });
});

test('a run without tests fails', () => {
  assert.deepEqual(verdictOn({}), { last: '0 passed, 1 failed', code: 1 });
});

test('slow tests run only if named', () => {
  const files = { 'good.test.ts': good, 'hard/bad.test.ts': bad };
  assert.deepEqual(verdictOn(files), { last: '2 passed, 0 failed', code: 0 });
  assert.deepEqual(verdictOn(files, 'hard'), { last: '0 passed, 1 failed', code: 1 });
});

test('a failure is printed with its place and cause, and passed tests only on request', () => {
  const files = { 'good.test.ts': good, 'bad.test.ts': bad };
  const { said } = runOn(files);
  assert.match(said, /^✖ bad\.test\.ts:1:45 three\n {2}Error: no\n/m);
  assert.doesNotMatch(said, /two/);
  assert.match(runOn(files, '', '--verbose').said, /✔ two/);
});

test('a failure names the suites around it', () => {
  const inside = `${importTest} describe('first', () => { test('good', () => {}); });
describe('outer', () => { describe('inner', () => { test('bad', () => { throw new Error('no'); }); }); });`;
  const place = /^✖ \S*inside\.test\.ts:2:53 outer › inner › bad\n/m;
  assert.match(runOn({ 'inside.test.ts': inside }).said, place);
  assert.match(runOn({ 'tests/model/inside.test.ts': inside }).said, place);
});

test('the output of a file that stopped early is printed', () => {
  const { said } = runOn({ 'broken.test.ts': 'not a program(' });
  assert.match(said, /^✖ broken\.test\.ts\n[^]*SyntaxError/m);
});

test('a file that stops early fails alone, also in a shared process', () => {
  const early = `${importTest} test('one', () => process.exit(0));`;
  const files = { 'tests/model/good.test.ts': good, 'tests/model/more.test.ts': good };
  for (const [trouble, text] of Object.entries({ broken: 'not a program(', early, empty: '' })) {
    assert.deepEqual(
      verdictOn({ ...files, 'tests/model/bad.test.ts': text }),
      { last: '4 passed, 1 failed', code: 1 },
      trouble,
    );
  }
});

test('unit tests exclude those in browsers and of builds', () => {
  const files = {
    'tests/model/good.test.ts': good,
    'tests/build/bad.test.ts': bad,
    'tests/browser/bad.test.ts': bad,
  };
  const { last, code } = runOn(files, '', '--unit');
  assert.deepEqual([last, code], ['2 passed, 0 failed', 0]);
});

test('the slowest files are listed on request', () => {
  const { said } = runOn({ 'tests/model/a.test.ts': good, 'b.test.ts': good }, '', '--slowest');
  assert.match(said, /The slowest files\n( +\d+\.\d s {2}(tests\/model\/a|b)\.test\.ts\n){2}/);
});
