import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPhase } from '#build/check-phase.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { emptyFolder, gitInDoubt, standInGit } from '../history/repository.ts';
import { defaultOptions } from '#site/options.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';

test('the reason for missing Git history is known once the content is checked', async (t) => {
  const path = emptyFolder(t);
  writeFiles(path, examplePlatform);
  const request = {
    shown: 'content',
    options: { ...defaultOptions, content: wholeFolder(path), today: exampleToday },
    baseline: undefined,
  } as const;
  assert.equal((await checkPhase(request)).withoutHistory, undefined);
  standInGit(t, gitInDoubt);
  const { withoutHistory, exitCode } = await checkPhase(request);
  assert.equal(exitCode, 0);
  assert.match(
    withoutHistory ?? '',
    /^Git’s history is left out: Git says “detected dubious .*\.$/,
  );
});
