import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderDigest } from '#build/render-digest.ts';
import { judgingFolders } from '#source/code-digest.ts';
import { projectFiles } from '../source-tree.ts';

/** Every file of the project that these files load. */
function loadedBy(...starts: string[]): string[] {
  const files = new Map(projectFiles('.').map((file) => [file.path, file]));
  const loaded = new Set(starts);
  for (const path of loaded)
    for (const { target, typesOnly } of files.get(path)?.imports ?? [])
      if (!typesOnly && files.has(target)) loaded.add(target);
  return [...loaded];
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

test('all code that affects what is cached of a file is part of the digest', () => {
  const deciding = loadedBy('src/source/read-entry.ts', 'src/checks/rules/index.ts');
  assert.deepEqual(
    deciding.filter((path) => !isWithin(path, judgingFolders)),
    [],
  );
});

test('what was rendered is used again while code, components, styles, published files and tools stay the same', () => {
  const project = mkdtempSync(join(tmpdir(), 'plinth-digest-'));
  try {
    for (const path of ['src', 'public', 'astro.config.ts', 'package-lock.json']) {
      cpSync(path, join(project, path), {
        recursive: true,
        filter: (file) => !file.startsWith('src/content/'),
      });
    }
    const digests = [renderDigest(project), renderDigest(project)];
    for (const file of [
      'src/markdown/grammar.ts',
      'src/components/prose/Body.astro',
      'src/styles/prose.css',
      'public/favicon.svg',
      'astro.config.ts',
      'package-lock.json',
    ]) {
      writeFileSync(join(project, file), '// another');
      digests.push(renderDigest(project));
    }
    assert.equal(digests[0], digests[1]);
    assert.equal(new Set(digests).size, 7);
  } finally {
    rmSync(project, { recursive: true });
  }
});
