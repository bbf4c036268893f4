import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '#checks/check-content.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { corpusContent } from '../../bench/corpus-content.ts';
import { corpusToday } from '../../bench/corpus-making.ts';

test('the same seed generates the same platform, another seed a different one', () => {
  assert.deepEqual(corpusContent(40, 7), corpusContent(40, 7));
  assert.notDeepEqual(corpusContent(40, 7), corpusContent(40, 8));
});

test('a generated platform has about as many documentation pages as requested', () => {
  const files = [...corpusContent(200).keys()];
  const pages = files.filter((file) => /^services\/[^/]+\/(?!responsibilities)/.test(file));
  assert.equal(pages.length, 200);
});

test('its documentation has 400 to 900 words a page, tables, code, links and diagrams', () => {
  const files = corpusContent(80);
  for (const [file, text] of files) {
    if (!/^services\/[^/]+\/(?:get-started|reference|day-two)\.md$/.test(file)) continue;
    const words = text.split(/\s+/).length;
    assert.ok(words > 400 && words < 1300, `${file} has ${words} words`);
  }
  const all = [...files.values()].join('\n');
  for (const wanted of [
    /^\| --- /m,
    /^```yaml/m,
    /\]\(\.\.\/[a-z-]+\/index\.md\)/,
    /^```mermaid/m,
    /^\d\. /m,
  ])
    assert.match(all, wanted);
});

test('a check finds nothing in a generated platform', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-corpus-'));
  try {
    for (const [path, text] of corpusContent(120, 3)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { findings } = await checkContent({ content: wholeFolder(folder), today: corpusToday });
    assert.deepEqual(findings, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
