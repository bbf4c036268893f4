import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { lastChanges } from '#history/last-change.ts';

/** A repository with commits on days, each writing files below `content/`. */
function repository(t: TestContext, commits: Record<string, string[]>): string {
  const root = mkdtempSync(join(tmpdir(), 'plinth-history-'));
  t.after(() => rmSync(root, { recursive: true }));
  const git = (env: Record<string, string>, ...args: string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args],
      {
        env: { ...process.env, ...env },
      },
    );
  git({}, 'init', '-q');
  for (const [day, files] of Object.entries(commits)) {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), day);
    }
    const date = `${day}T12:00:00+00:00`;
    git({}, 'add', '.');
    git({ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }, 'commit', '-qm', day);
  }
  return root;
}

test('each file has the day of its last commit, by its path below the folder', async (t) => {
  const root = repository(t, {
    '2026-10-01': ['content/platform.md', 'content/guides/größe.md', 'readme.md'],
    '2026-11-02': ['content/platform.md'],
  });
  assert.deepEqual([...(await lastChanges(join(root, 'content')))].sort(), [
    ['guides/größe.md', '2026-10-01'],
    ['platform.md', '2026-11-02'],
  ]);
});

test('a file that was never committed has no day', async (t) => {
  const root = repository(t, { '2026-10-01': ['content/platform.md'] });
  writeFileSync(join(root, 'content/new.md'), '');
  assert.equal((await lastChanges(join(root, 'content'))).has('new.md'), false);
});

test('a shallow clone knows nothing rather than something wrong', async (t) => {
  const root = repository(t, { '2026-10-01': ['a.md'], '2026-11-02': ['b.md'] });
  const clone = mkdtempSync(join(tmpdir(), 'plinth-shallow-'));
  t.after(() => rmSync(clone, { recursive: true }));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  assert.equal((await lastChanges(clone)).size, 0);
});

test('a folder without a repository has no history', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-plain-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.equal((await lastChanges(folder)).size, 0);
});
