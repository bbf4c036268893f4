import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { randomFrom } from '../../bench/random.ts';
import { compareSteps, editedPlatform } from '../build/edit-sequences.ts';
import { fixtureToday } from '../built-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-edits-'));
after(() => rmSync(home, { recursive: true }));

test('in twenty sequences of ten random edits, of content, settings and code, every build equals a clean one', async () => {
  const first = Number(process.env.PLINTH_SEED ?? Date.now() % 1e6);
  const sequences = Number(process.env.PLINTH_SEQUENCES ?? 20);
  for (let seed = first; seed < first + sequences; seed += 1) {
    const edited = editedPlatform(join(home, String(seed)), fixtureToday);
    const many = { steps: 10, code: true };
    await compareSteps(edited, randomFrom(seed), many, ({ kept, clean }, done) => {
      assert.deepEqual(kept, clean, `PLINTH_SEED=${String(seed)}: ${done}`);
    });
    rmSync(edited.home, { recursive: true });
  }
});
