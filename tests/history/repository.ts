import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A commit: its day, and the files that it writes; `undefined` takes one away. */
export type Step = readonly [day: string, files: Readonly<Record<string, string | undefined>>];

/** Runs Git in a folder with a name of its own. */
export function gitIn(root: string, args: readonly string[], day = '2026-11-30'): string {
  const date = `${day}T12:00:00+00:00`;
  return execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args],
    { encoding: 'utf8', env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } },
  );
}

/** A repository with commits, oldest first; it is gone after the test. */
export function repository(t: TestContext, ...steps: Step[]): string {
  const root = mkdtempSync(join(tmpdir(), 'plinth-history-'));
  t.after(() => rmSync(root, { recursive: true }));
  gitIn(root, ['init', '-q', '-b', 'main']);
  for (const step of steps) commit(root, step);
  return root;
}

/** Adds a commit. */
export function commit(root: string, [day, files]: Step): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  gitIn(root, ['add', '-A']);
  gitIn(root, ['commit', '-qm', day], day);
}

/** A clone that knows the last commit alone. */
export function shallowClone(t: TestContext, root: string): string {
  const clone = mkdtempSync(join(tmpdir(), 'plinth-shallow-'));
  t.after(() => rmSync(clone, { recursive: true }));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  return clone;
}
