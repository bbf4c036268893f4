import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixContent } from '#checks/fix-content.ts';
import { wholeFolder } from '#source/content-folder.ts';

test('a fix has nothing to change in the example', async () => {
  const changes = await fixContent({ content: wholeFolder('src/content'), today: '2026-11-25' });
  assert.deepEqual(
    changes.map(({ file }) => file),
    [],
  );
});
