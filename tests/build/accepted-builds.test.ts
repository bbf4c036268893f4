import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { example } from '#checks/example-platform.ts';
import { buildAccepted, fuzzedCandidates } from '../../bench/build-accepted.ts';
import { badCases } from '../checks/bad-cases.ts';

test('input from the bad cases that passes the check also builds, below a base path too', async () => {
  const accepted = (await badCases()).filter(({ expected }) =>
    expected.every((finding) => !finding.includes(' error ')),
  );
  const flags = ['--base', '/docs/', '--site', 'https://platform.example.org'];
  const { built, broken } = await buildAccepted(accepted, { alone: 0, flags });
  assert.deepEqual(broken, []);
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
