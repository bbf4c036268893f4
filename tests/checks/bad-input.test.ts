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

/** Milliseconds after which a check counts as hanging. Generous, because the machine may be busy. */
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

/** The check's result for a folder. On timeout, ends the process and rejects. */
function checked(content: string): Promise<BadChecked> {
  // Without this process's flags, which would start the test runner there too.
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
