import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { buildAccepted, fuzzedCandidates } from '../../bench/build-accepted.ts';

test('a thousand random files that pass the check also build', async (context) => {
  const seed = randomInt(1_000_000_000);
  context.diagnostic(`seed ${seed}: npm run bench:fuzz -- --seed ${seed} --runs 500`);
  const candidates = await fuzzedCandidates({ runs: 500, seed });
  const { built, broken } = await buildAccepted(candidates, { alone: 5 });
  assert.deepEqual(broken, [], `of seed ${seed}`);
  assert.ok(built > 100);
});
