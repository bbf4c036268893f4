/**
 * Runs the tests: `node scripts/test.ts [--unit] [--no-browser] [--verbose] [--slowest] [file, folder or glob ...]`.
 * It selects the files, `node --test` runs them, and `scripts/test-reporter.ts` reports failures. Tests in a folder
 * `hard` take minutes and run only if the folder is named: `npm run test:hard`. Ends with one line, `N passed, N
 * failed`, and exit code 1 if anything failed.
 *
 * Imports nothing from src/, so that it still works when src/ is broken.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from '../tests/browser/chromium.ts';
import type { Standing } from './test-reporter.ts';

/**
 * Rooms whose tests share a process, so that they load the same modules only once. They must leave the
 * process unchanged; tests that can't are in a folder `apart`. `tests/tests.test.ts` enforces this.
 */
const sharing = [
  ...[
    'model',
    'markup',
    'source',
    'checks',
    'catalogue',
    'markdown',
    'exports',
    'search',
    'site',
    'files',
    'imports',
    'adoption',
  ],
  ...['content', 'styles'],
];

/** Only a hanging test takes this long, even on a slow machine. */
const hour = 3_600_000;
const secondsBetweenLines = 15;

const reporter = import.meta.resolve('./test-reporter.ts');
const compiled = fileURLToPath(import.meta.resolve('../node_modules/.cache/tests'));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-browser': { type: 'boolean', default: false },
    unit: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    slowest: { type: 'boolean', default: false },
  },
});
const cores = availableParallelism();
const nothing: Standing = { passed: 0, failed: 0, times: {}, isWhole: true };
const before: Standing = { ...nothing };
const standings: Standing[] = [before];

const files = testFiles(positionals.length > 0 ? positionals : ['tests']).filter(isAskedFor);
const browserFiles = files.filter(needsBrowser);
const shared = files.filter(isSharing);
const apart = files.filter((file) => !needsBrowser(file) && !isSharing(file));

const timer = setInterval(tellProgress, process.stdout.isTTY ? 500 : secondsBetweenLines * 1000);
await Promise.all(
  Array.from({ length: cores }, (_, core) =>
    runTogether(shared.filter((_, at) => at % cores === core)),
  ),
);
await runApart(apart, cores);
if (browserIsReady()) await runApart(browserFiles, cores);
clearInterval(timer);

const { passed, failed, times } = sum();
if (options.slowest) tellSlowest();
tell(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function testFiles(patterns: string[]): string[] {
  const found = patterns.flatMap((pattern) => {
    const isFolder = existsSync(pattern) && statSync(pattern).isDirectory();
    const paths = globSync(isFolder ? `${pattern}/**/*.test.ts` : pattern, {
      exclude: ['**/node_modules/**', '**/fixtures/**'],
    });
    if (paths.length === 0) fail(pattern, 'No test file matches.');
    const isMeant = (path: string) => isHard(pattern) || !isHard(relative(pattern, path));
    return paths.filter(isMeant);
  });
  return [...new Set(found.map((path) => relative('.', path)))].sort();
}

/** Unit tests start neither a browser nor a whole build. */
function isAskedFor(file: string): boolean {
  if (options.unit && file.split(sep).includes('build')) return false;
  return !needsBrowser(file) || !(options.unit || options['no-browser']);
}

function isHard(pattern: string): boolean {
  return pattern.split(/[\\/]/).includes('hard');
}

function needsBrowser(file: string): boolean {
  return file.includes(`${sep}browser${sep}`);
}

function isSharing(file: string): boolean {
  const [folder, room = '', ...below] = file.split(sep);
  const needsItsOwn = needsBrowser(file) || isHard(file) || below.includes('apart');
  return folder === 'tests' && sharing.includes(room) && !needsItsOwn;
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

/** Runs files in one process. If one of them ends it, runs each in its own process, so that only that one fails. */
async function runTogether(paths: string[]): Promise<void> {
  const standing = await runNode(paths, ['--test-isolation=none']);
  if (standing.isWhole) return;
  Object.assign(standing, nothing);
  tell(
    'A file ended the process that it shared with others. Each file now runs in its own process.\n',
  );
  await runApart(paths, 1);
}

async function runApart(paths: string[], concurrency: number): Promise<void> {
  const standing = await runNode(paths, [`--test-concurrency=${concurrency}`]);
  if (!standing.isWhole) fail('The run', 'It broke off.');
}

async function runNode(paths: string[], args: string[]): Promise<Standing> {
  const standing: Standing = { ...nothing, isWhole: paths.length === 0 };
  standings.push(standing);
  if (paths.length === 0) return standing;
  const reporters = options.verbose ? ['spec', reporter] : [reporter];
  const reporterArgs = reporters.flatMap((name) => [
    `--test-reporter=${name}`,
    '--test-reporter-destination=stdout',
  ]);
  const child = spawn(
    process.execPath,
    ['--test', `--test-timeout=${hour}`, ...reporterArgs, ...args, ...paths],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    },
  );
  const end = setTimeout(() => child.kill('SIGKILL'), hour * paths.length);
  child.stdout?.setEncoding('utf8').on('data', tell);
  child.on('message', (news) => Object.assign(standing, news));
  const [[code]] = (await Promise.all([once(child, 'close'), once(child, 'disconnect')])) as [
    [unknown],
    unknown,
  ];
  clearTimeout(end);
  if (code !== 0 && standing.isWhole && standing.failed === 0) {
    fail('The run', `It ended with ${String(code)}, though no test failed.`);
  }
  return standing;
}

function fail(subject: string, trouble: string): void {
  before.failed += 1;
  tell(`✖ ${subject}\n  ${trouble}\n\n`);
}

function sum(): Standing {
  return standings.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    times: { ...all.times, ...one.times },
    isWhole: true,
  }));
}

function tellProgress(): void {
  const { passed, failed, times } = sum();
  const line = `${Object.keys(times).length} of ${files.length} files · ${passed} passed · ${failed} failed`;
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

/** Overwrites the progress line. */
function tell(text: string): void {
  process.stdout.write((process.stdout.isTTY ? '\r\x1b[K' : '') + text);
}

function tellSlowest(): void {
  const slowest = Object.entries(times).sort(([, a], [, b]) => b - a);
  const lines = slowest.slice(0, 15).map(([file, milliseconds]) => {
    return `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${relative('.', file)}\n`;
  });
  tell(['The slowest files\n', ...lines, '\n'].join(''));
}
