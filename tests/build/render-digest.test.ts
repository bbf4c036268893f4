import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderDigest } from '#build/render-digest.ts';

test('bodies are kept while the code that renders them and its tools stay the same', () => {
  const project = mkdtempSync(join(tmpdir(), 'plinth-digest-'));
  try {
    for (const path of ['src', 'astro.config.ts', 'package-lock.json']) {
      cpSync(path, join(project, path), {
        recursive: true,
        filter: (file) => !file.startsWith('src/content/'),
      });
    }
    const digests = [renderDigest(project), renderDigest(project)];
    for (const file of ['src/markdown/grammar.ts', 'src/site/link.ts', 'package-lock.json']) {
      writeFileSync(join(project, file), '// another');
      digests.push(renderDigest(project));
    }
    assert.equal(digests[0], digests[1]);
    assert.equal(new Set(digests).size, 4);
  } finally {
    rmSync(project, { recursive: true });
  }
});
