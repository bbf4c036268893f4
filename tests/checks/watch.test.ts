import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { startScript } from '../built-site.ts';
import { writeFiles } from '../write-files.ts';

test('in watch mode, a change is checked as soon as it is saved', async () => {
  const content = mkdtempSync(join(tmpdir(), 'plinth-watch-'));
  writeFiles(content, examplePlatform);
  const { child, saw, ended } = startScript(
    'check',
    '--watch',
    '--content',
    content,
    '--today',
    exampleToday,
  );
  try {
    await saw(/No findings in \d+ files\n.*watching/);
    writeFiles(content, example('guides/help.md', '', 'https://new.example.org'));
    await saw(/“https:\/\/new\.example\.org” has no link text/);
  } finally {
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
    rmSync(content, { recursive: true });
  }
});
