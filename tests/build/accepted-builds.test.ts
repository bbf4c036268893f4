import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildAccepted } from '../../bench/build-accepted.ts';
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
