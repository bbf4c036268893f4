import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { examplePlatform } from '#checks/example-platform.ts';
import { writeFiles } from '../write-files.ts';
import { badCases } from './bad-cases.ts';
import type { BadChecked } from './bad-check.ts';

/** Milliseconds after which a check counts as one that never ends: much, since a busy machine gives it little of its time. */
const limit = 600_000;
const home = mkdtempSync(join(tmpdir(), 'plinth-bad-'));
let checker: ChildProcess | undefined;

after(() => {
  checker?.kill();
  rmSync(home, { recursive: true });
});

suite('bad input is reported at its position, and nothing else is reported', async () => {
  const cases = await badCases();
  for (const [index, { name, files, expected }] of cases.entries()) {
    test(name, async () => {
      const content = join(home, String(index));
      writeFiles(content, { ...examplePlatform, ...files });
      const { exitCode, found, report } = await checked(content);
      rmSync(content, { recursive: true });
      assert.deepEqual(found, expected, report);
      assert.equal(exitCode, expected.some((line) => line.includes(' error ')) ? 1 : 0);
      assert.doesNotMatch(report, /^\s+at /m);
    });
  }
});

/** What the check says of a folder; rejects, and ends the check, where it says nothing in time. */
function checked(content: string): Promise<BadChecked> {
  // Without the flags of the process that tests, which would test there too.
  checker ??= fork(join(import.meta.dirname, 'bad-check.ts'), { execArgv: [] });
  const running = checker;
  return new Promise((done, fail) => {
    const giveUp = (why: string) => {
      checker = undefined;
      running.removeAllListeners();
      running.kill('SIGKILL');
      fail(new Error(why));
    };
    const timer = setTimeout(() => giveUp('The check never ended.'), limit);
    running.once('exit', () => giveUp('The check broke off.'));
    running.once('message', (message) => {
      clearTimeout(timer);
      running.removeAllListeners();
      done(message as BadChecked);
    });
    running.send(content);
  });
}
