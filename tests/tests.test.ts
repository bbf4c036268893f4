import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = globSync('tests/**/*.test.ts', { exclude: ['**/fixtures/**'] }).sort();

/** Folders with whole builds, which `npm run test:unit` excludes. */
const mayBuild = /(^|\/)(build|browser|hard)\//;

/** Starts a build, or needs one. */
const builds =
  /\bbuiltSite\(|(run|start)Script\(\s*'(build|dev|start|pictures)'|#build\/(build|develop)-site/;

/** Files that match but don't build, because the check stops them. */
const buildNothing = ['tests/scripts/terminal.test.ts'];

/** Changes state that other files of the same process see. */
const changesProcess =
  /process\.chdir\(|process\.env\.\w+ =[^=]|Object\.assign\((process\.env|globalThis)|mock\.timers|^ *globalThis\.\w+ =[^=]|\buseSiteOptions\(/m;

/** Files that match, but restore their changes before anything else runs. */
const putBack = ['tests/exports/every-export.test.ts'];

test('only build and browser tests make whole builds', () => {
  assert.deepEqual(
    matching(builds, (file) => !mayBuild.test(file)),
    buildNothing,
  );
});

test('tests that share a process do not change it', () => {
  const shares = (file: string) => sharing().includes(file.split('/')[1] ?? '');
  const isApart = (file: string) => /\/(apart|browser|hard)\//.test(file);
  assert.deepEqual(
    matching(changesProcess, (file) => shares(file) && !isApart(file)),
    putBack,
  );
});

function matching(pattern: RegExp, isMeant: (file: string) => boolean): string[] {
  return files.filter((file) => isMeant(file) && pattern.test(readFileSync(file, 'utf8')));
}

/** The rooms that `scripts/test.ts` runs in one process. */
function sharing(): string[] {
  const [, list = ''] =
    /const sharing = \[([^]*?)\];/.exec(readFileSync('scripts/test.ts', 'utf8')) ?? [];
  const rooms = [...list.matchAll(/'(\w+)'/g)].map(([, room = '']) => room);
  assert.ok(rooms.length > 5);
  return rooms;
}
