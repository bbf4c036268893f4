import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { randomFrom } from '../../bench/random.ts';
import { fixtureToday } from '../built-site.ts';
import { compareSteps, editedPlatform } from './edit-sequences.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-edits-'));
after(() => rmSync(home, { recursive: true }));

test('after each of ten random edits, a build that uses what it kept equals a clean one byte for byte', async () => {
  const seed = Number(process.env.PLINTH_SEED ?? Date.now() % 1e6);
  const random = randomFrom(seed);
  const edited = editedPlatform(home, fixtureToday);
  await compareSteps(edited, random, { steps: 10 }, ({ kept, clean }, done) => {
    assert.deepEqual(kept, clean, `PLINTH_SEED=${String(seed)}: ${done}`);
  });
});
