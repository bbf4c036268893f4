import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { example, examplePlatform } from '#checks/example-platform.ts';
import { writeFiles } from '../write-files.ts';

test('two sites with different languages and bases are rendered in one process', () => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-two-'));
  try {
    const [english, german] = [join(home, 'english'), join(home, 'german')];
    writeFiles(english, examplePlatform);
    writeFiles(german, { ...examplePlatform, ...example('platform.md', 'language: de') });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tests/build/render-two.ts', home, english, german],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
    const [first, second] = ['first', 'second'].map((name) =>
      readFileSync(join(home, name, 'services/index.html'), 'utf8'),
    ) as [string, string];
    assert.match(first, /<html lang="en"[\s\S]*href="\/services\/queue\/"/);
    assert.match(first, />\s*Services\s*</);
    assert.match(second, /<html lang="de"[\s\S]*href="\/docs\/services\/queue\/"/);
    assert.match(second, />\s*Dienste\s*</);
  } finally {
    rmSync(home, { recursive: true });
  }
});
