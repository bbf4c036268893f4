/**
 * Reporter of `npm test`: prints failures in full and everything that did not run (skipped and to-do tests, files that
 * stopped early or have no test), but no passed tests. Under `scripts/test.ts` it sends its progress; alone (`node --test
 * --test-reporter=./scripts/test-reporter.ts tests/model/*.test.ts`) it ends with `N passed, N failed`.
 *
 * Imports nothing from src/, so that it still works when src/ is broken.
 */
import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

type Outcome = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

/** The progress of a run. */
export interface Standing {
  passed: number;
  failed: number;
  /** The time of each finished file (in a shared process: each started file), in milliseconds. */
  times: Record<string, number>;
  /** Whether every file has been reported. If it never is, the run was interrupted. */
  isWhole: boolean;
}

const millisecondsBetween = 1000;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Set(globSync(process.argv.slice(1)).map((path) => resolve(path)));
  // In a shared process, no event says that a file has ended, only that it had no tests.
  const isShared = process.execArgv.includes('--test-isolation=none');
  const unfinished = new Set(isShared ? [] : files);
  const standing: Standing = { passed: 0, failed: 0, times: {}, isWhole: false };
  const written = new Map<string, string>();
  /** The suites that the current test is in, then the test. */
  const names: string[] = [];
  let sent = 0;
  const fail = (subject: string, trouble: string): string => {
    standing.failed += 1;
    return `✖ ${subject}\n${trouble.replace(/^(?=.)/gm, '  ')}\n\n`;
  };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      const file = resolve(data.file);
      written.set(file, (written.get(file) ?? '') + data.message);
    }
    if (type === 'test:coverage') {
      const { totals, thresholds } = data.summary;
      yield coverageOf(data.summary);
      if (totals.coveredLinePercent < thresholds.line) {
        yield fail('Coverage', `Tests ran less than ${thresholds.line} % of all lines.`);
      }
    }
    if (type === 'test:summary' && data.file !== undefined) {
      unfinished.delete(data.file);
      standing.times[data.file] = data.duration_ms;
    }
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type === 'test:pass' || type === 'test:fail') {
      const file = resolve(data.name);
      if (data.nesting === 0 && files.has(file)) {
        unfinished.delete(file);
        yield fail(
          relative('.', file),
          type === 'test:fail'
            ? (written.get(file) ?? '') + describe(data.details.error)
            : 'It holds no test, or stopped before its end.',
        );
      } else {
        const trouble = troubleOf({ type, data } as Outcome);
        if (trouble !== undefined) yield fail(titleOf(data, names), trouble);
        else if (type === 'test:pass' && data.details.type === 'test') standing.passed += 1;
        if (isShared && data.nesting === 0 && data.file !== undefined) {
          standing.times[data.file] = (standing.times[data.file] ?? 0) + data.details.duration_ms;
        }
      }
    }
    if (Date.now() - sent > millisecondsBetween) {
      process.send?.(standing);
      sent = Date.now();
    }
  }
  for (const file of unfinished) yield fail(relative('.', file), 'It stopped before its end.');
  standing.isWhole = true;
  if (process.send) process.send(standing);
  else yield `${standing.passed} passed, ${standing.failed} failed\n`;
}

/** Why an outcome counts as failed; undefined if it passed, or for a suite, which only sums up its tests. */
function troubleOf({ type, data }: Outcome): string | undefined {
  if (data.skip !== undefined) return 'It was not run: skipped.';
  if (data.todo !== undefined) return 'It was not run: to do.';
  if (type === 'test:pass') return undefined;
  const { error } = data.details;
  const sumsUp = data.details.type === 'suite' && failureType(error) === 'subtestsFailed';
  return sumsUp ? undefined : describe(error);
}

function failureType(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

function titleOf({ name, nesting, file, line, column }: Outcome['data'], names: string[]): string {
  const place = file === undefined ? '' : `${relative('.', file)}:${line ?? 1}:${column ?? 1} `;
  return place + [...names.slice(0, nesting), name].join(' › ');
}

function describe(error: Error): string {
  return inspect(error.cause instanceof Error ? error.cause : error, { depth: 6 });
}

type Coverage = Extract<TestEvent, { type: 'test:coverage' }>['data']['summary'];

/** The percentage of lines run: in total, and for each file below the threshold. */
function coverageOf({ files, totals, thresholds, workingDirectory }: Coverage): string {
  const rooms = new Map<string, { all: number; covered: number }>();
  for (const { path, totalLineCount, coveredLineCount } of files) {
    const room = relative(workingDirectory, path).split('/').slice(0, 2).join('/');
    const { all, covered } = rooms.get(room) ?? { all: 0, covered: 0 };
    rooms.set(room, { all: all + totalLineCount, covered: covered + coveredLineCount });
  }
  const line = (name: string, percent: number) => `${percent.toFixed(1).padStart(6)} %  ${name}\n`;
  const short = files.filter(({ coveredLinePercent: share }) => share < thresholds.line);
  return [
    'Lines that tests ran\n',
    ...[...rooms].map(([room, { all, covered }]) => line(room, (100 * covered) / all)),
    line('all', totals.coveredLinePercent),
    ...(short.length > 0 ? [`\nFiles below ${thresholds.line} %\n`] : []),
    ...short.map((file) => line(relative(workingDirectory, file.path), file.coveredLinePercent)),
    '\n',
  ].join('');
}
