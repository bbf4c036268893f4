import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { bodyVectors, triedBodies } from '../vectors/bodies.ts';
import { launchChromium } from './chromium.ts';

const browser = await launchChromium();
after(() => Promise.all([browser.close(), closeDiagrams()]));

test('bodies that try to run or load something do neither, even without a check', async (context) => {
  const seed = randomInt(1_000_000_000);
  context.diagnostic(`seed ${seed}`);
  const some = fc.sample(fc.constantFrom(...bodyVectors), { numRuns: 80, seed });
  assert.deepEqual(await triedBodies(browser, some), [], `of seed ${seed}`);
});
