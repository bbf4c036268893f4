import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderDigest, renderingFolders } from '#build/render-digest.ts';
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

test('all code that affects a rendered body is part of the digest', () => {
  assert.deepEqual(
    loadedBy('src/bridge/body-loader.ts').filter((path) => !isWithin(path, renderingFolders)),
    [],
  );
});

test('all code that affects what is cached of a file is part of the digest', () => {
  const deciding = loadedBy('src/source/read-entry.ts', 'src/checks/rules/index.ts');
  assert.deepEqual(
    deciding.filter((path) => !isWithin(path, judgingFolders)),
    [],
  );
});

test('cached bodies are used while the code that renders them and its tools stay the same', () => {
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
