/**
 * Runs the tests: `node scripts/test.ts [--no-browser] [file, folder or glob ...]`.
 * What lies in a folder `hard` takes minutes and runs only where the folder is named: `npm run test:hard`.
 * Ends with one line, `N passed, N failed`, and 1 if anything failed. What did not run (skipped, cancelled, a file that
 * stopped early or holds no test) has failed.
 *
 * Leans on nothing in src/, so that it can still count when src/ is broken.
 */
import { existsSync, globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { run } from 'node:test';
import { spec, type TestEvent } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { findChromium } from '../tests/browser/chromium.ts';

type Outcome = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

const secondsPerTest = 300;
const secondsOfSilence = 420;

let passed = 0;
let failed = 0;
const problems: string[] = [];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-browser': { type: 'boolean', default: false } },
});
const files = testFiles(positionals.length > 0 ? positionals : ['tests']);
const browserFiles = options['no-browser'] ? [] : files.filter(needsBrowser);

await report(
  files.filter((file) => !needsBrowser(file)),
  availableParallelism(),
);
// A browser keeps more than one core busy by itself.
if (browserIsReady()) await report(browserFiles, Math.ceil(availableParallelism() / 2));

for (const problem of problems) console.log(problem);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function testFiles(patterns: string[]): string[] {
  const found = patterns.flatMap((pattern) => {
    const isFolder = existsSync(pattern) && statSync(pattern).isDirectory();
    const paths = globSync(isFolder ? `${pattern}/**/*.test.ts` : pattern, {
      exclude: ['**/node_modules/**', '**/fixtures/**'],
    });
    if (paths.length === 0) fail(pattern, 'no test file matches.');
    const isMeant = (path: string) => isHard(pattern) || !isHard(relative(pattern, path));
    return paths.filter(isMeant);
  });
  return [...new Set(found.map((path) => resolve(path)))].sort();
}

function isHard(pattern: string): boolean {
  return pattern.split(/[\\/]/).includes('hard');
}

function needsBrowser(file: string): boolean {
  return file.includes(`${sep}browser${sep}`);
}

function browserIsReady(): boolean {
  if (browserFiles.length === 0) return false;
  try {
    findChromium();
    return true;
  } catch (error) {
    for (const file of browserFiles) fail(file, (error as Error).message);
    return false;
  }
}

async function report(paths: string[], concurrency: number): Promise<void> {
  if (paths.length === 0) return;
  for await (const text of Readable.from(counted(paths, concurrency)).compose(new spec())) {
    process.stdout.write(text as string);
  }
}

/** The events of a run, each counted on its way to the reporter. */
async function* counted(paths: string[], concurrency: number): AsyncGenerator<TestEvent> {
  const unfinished = new Set(paths);
  const stop = new AbortController();
  const silence = setTimeout(() => {
    fail('The run', `was stopped: there was no output for ${secondsOfSilence} seconds.`);
    stop.abort();
  }, secondsOfSilence * 1000);
  const timeout = secondsPerTest * 1000;
  const events = run({ files: paths, concurrency, timeout, signal: stop.signal });
  for await (const event of events as AsyncIterable<TestEvent>) {
    silence.refresh();
    if (event.type === 'test:pass' || event.type === 'test:fail') count(event, paths);
    // A file that breaks off fails under its own name.
    if (event.type === 'test:fail') unfinished.delete(event.data.name);
    // A file tells its sum only when it came to its end with at least one test.
    if (event.type === 'test:summary' && event.data.file) unfinished.delete(event.data.file);
    const isGrandTotal = event.type === 'test:diagnostic' && event.data.file === undefined;
    if (!isGrandTotal) yield event;
  }
  clearTimeout(silence);
  for (const file of unfinished) fail(file, 'contains no test, or stopped early.');
}

/** Counts one outcome, except those that only sum up others: a suite by its tests, a file that ended well. */
function count({ type, data }: Outcome, paths: string[]): void {
  if (type === 'test:fail') {
    const isSuiteOfFailures =
      data.details.type === 'suite' && causeOf(data.details.error) === 'subtestsFailed';
    if (!isSuiteOfFailures) failed += 1;
    return;
  }
  const notRun =
    data.skip !== undefined ? 'skipped' : data.todo !== undefined ? 'to do' : undefined;
  if (notRun !== undefined) fail(`${data.file ?? ''} “${data.name}”`, `was not run (${notRun}).`);
  else if (data.details.type === 'test' && !paths.includes(data.name)) passed += 1;
}

function causeOf(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

function fail(subject: string, trouble: string): void {
  failed += 1;
  problems.push(`✖ ${subject.startsWith(sep) ? relative('.', subject) : subject}: ${trouble}`);
}
