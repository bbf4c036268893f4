import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { bodyVectors, triedBodies } from '../../vectors/bodies.ts';

const browser = await launchChromium();
after(() => Promise.all([browser.close(), closeDiagrams()]));

test('400 bodies that try to run or load something do neither, in Markdown and MDX', async () => {
  assert.ok(bodyVectors.length >= 400);
  assert.deepEqual(await triedBodies(browser, bodyVectors), []);
});
