import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTwoFilesPatch } from 'diff';
import { referenceFolder, referencePages } from '../../scripts/reference-pages.ts';

const pages = await referencePages();

test('docs/reference/ is what the schemas say: npm run reference', () => {
  const patches = Object.entries(pages).flatMap(([name, made]) => {
    const written = readFileSync(join(referenceFolder, name), 'utf8');
    return written === made ? [] : [createTwoFilesPatch(name, 'the schemas', written, made)];
  });
  assert.ok(patches.length === 0, `Run npm run reference.\n${patches.join('\n')}`);
});

test('docs/reference/ has no file of a kind that is gone', () => {
  assert.deepEqual(readdirSync(referenceFolder).sort(), Object.keys(pages).sort());
});

test('a page of docs/reference/ has a row for each key', () => {
  const page = (pages['survey.md'] ?? '').replaceAll(/ +/g, ' ');
  for (const row of [
    '| `date` | yes | When the result was published. | a date | |',
    '| `scores[].persona` | | The persona who gave the score. | the id of a persona | everybody |',
    '| `method` | yes | How customers were asked. | one of `survey`, `interview` | |',
  ])
    assert.ok(page.includes(row), row);
});
