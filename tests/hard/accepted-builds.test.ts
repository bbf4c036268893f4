import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { example } from '#checks/example-platform.ts';
import { buildAccepted, fuzzedCandidates } from '../../bench/build-accepted.ts';

test('a thousand random files that pass the check also build', async (context) => {
  const seed = randomInt(1_000_000_000);
  context.diagnostic(`seed ${seed}: npm run bench:fuzz -- --seed ${seed} --runs 500`);
  const candidates = await fuzzedCandidates({ runs: 500, seed });
  const { built, broken } = await buildAccepted(candidates, { alone: 5 });
  assert.deepEqual(broken, [], `of seed ${seed}`);
  assert.ok(built > 100);
});

test('random input that passes the check also builds, in German and right-to-left too', async (context) => {
  const seed = randomInt(1_000_000_000);
  context.diagnostic(`seed ${seed}: npm run bench:fuzz -- --seed ${seed} --runs 60`);
  const candidates = await fuzzedCandidates({ runs: 60, seed });
  for (const [language, ...flags] of [
    ['de', '--base', '/docs/'],
    ['ar', '--site', 'https://platform.example.org'],
  ]) {
    const platform = example('platform.md', `language: ${language}`);
    const { built, broken } = await buildAccepted(candidates, { alone: 1, flags, platform });
    assert.deepEqual(broken, [], `of seed ${seed}, ${language}`);
    assert.ok(built > 0);
  }
});
