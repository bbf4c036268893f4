import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { blocksInDocument } from '../document-files.ts';

const blocks = blocksInDocument('docs/moving.md');

/** Every command of the guide that adopts, with what it says. */
const adoptions = blocks.flatMap(({ language, text }, at) => {
  const said = blocks[at + 1]?.text.trim().split('\n') ?? [];
  const commands = text.trim().split('\n');
  return language === 'sh' && text.includes('plinth adopt')
    ? commands.map((command, index) => ({ command, said: said[index] ?? '' }))
    : [];
});

suite('the guide for moving from another tool', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'moving-'));
    cpSync('tests/fixtures/adoption', folder, { recursive: true });
    cpSync('tests/fixtures/adoption/mkdocs', join(folder, 'harbour-handbook'), { recursive: true });
    mkdirSync(join(folder, 'platform'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  test('leads from every tool here', () => {
    assert.equal(adoptions.length, 8);
  });

  for (const { command, said } of adoptions)
    test(command, () => {
      const [, , , ...args] = command.split(' ');
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('scripts/adopt.ts'), ...args],
        {
          cwd: join(folder, 'platform'),
          encoding: 'utf8',
          env: { ...process.env, npm_lifecycle_event: 'test' },
        },
      );
      assert.equal(stdout.split('\n', 1)[0], said, stderr);
    });
});
