import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A commit: its day, and the files that it writes; `undefined` removes a file. */
export type Step = readonly [day: string, files: Readonly<Record<string, string | undefined>>];

/** Runs Git in a folder, with a test identity. */
export function gitIn(root: string, args: readonly string[], day = '2026-11-30'): string {
  const date = `${day}T12:00:00+00:00`;
  return execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args],
    { encoding: 'utf8', env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } },
  );
}

/** A repository with commits, oldest first. Removed after the test. */
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

/** A clone with only the last commit. */
export function shallowClone(t: TestContext, root: string): string {
  const clone = mkdtempSync(join(tmpdir(), 'plinth-shallow-'));
  t.after(() => rmSync(clone, { recursive: true }));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  return clone;
}

/** A folder that is removed after the test. */
export function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-plain-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes an executable shell script into a folder. */
export function program(folder: string, name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines.join('\n')}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Puts a wrapper before the real Git for the test: it runs the given shell lines, then the real Git. */
export function standInGit(t: TestContext, ...lines: string[]): void {
  const folder = emptyFolder(t);
  const path = process.env.PATH ?? '';
  putBefore(folder, lines);
  t.after(() => (process.env.PATH = path));
}

function putBefore(folder: string, lines: readonly string[]): void {
  const path = process.env.PATH ?? '';
  program(folder, 'git', ...lines, `PATH='${path}' exec git "$@"`);
  process.env.PATH = folder + delimiter + path;
}

/** Shell lines for a Git that reports a version, and for one that refuses every repository. */
export const gitOfVersion = (version: string) =>
  `case " $* " in *" version "*) echo "git version ${version}"; exit 0;; esac`;
export const gitInDoubt = `case " $* " in *" rev-parse "*) printf "fatal: detected dubious ownership in repository at '/r'\\nCall:\\n\\n\\tgit config\\n" >&2; exit 128;; esac`;

// After the version check, an untrusted older Git gives the same output, so tests need no newer one.
const real = /(\d+)\.(\d+)/.exec(execFileSync('git', ['version'], { encoding: 'utf8' }));
if (Number(real?.[1]) === 2 && Number(real?.[2]) < 38) {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-git-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  putBefore(folder, [gitOfVersion('2.38.0')]);
}
