import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheFolder, prepareCache, type CacheKey } from '#build/cache-folder.ts';

const key: CacheKey = {
  use: 'build',
  content: '/a/content',
  base: '/',
  site: undefined,
  visibility: 'internal',
};

test('two runs share what they rendered only if everything that pages depend on is the same', () => {
  const others: Partial<CacheKey>[] = [
    { use: 'dev' },
    { content: '/b/content' },
    { base: '/docs/' },
    { site: 'https://docs.example' },
    { visibility: 'public' },
  ];
  const folders = [key, ...others.map((other) => ({ ...key, ...other }))].map((each) =>
    cacheFolder('/p', each),
  );
  assert.equal(new Set(folders).size, folders.length);
  assert.equal(cacheFolder('/p', { ...key }), folders[0]);
  assert.match(folders[0] ?? '', /^\/p\/\.cache\/build-content-[0-9a-f]{10}$/);
});

test('what was kept of content that is gone goes, everything else stays', () => {
  const home = mkdtempSync(join(tmpdir(), 'plinth-cache-'));
  const folder = (content: string) => cacheFolder(home, { ...key, content });
  const [gone, here, now] = ['gone', 'here', 'now'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  try {
    for (const content of [gone, here, now]) mkdirSync(content);
    prepareCache(folder(gone), gone);
    prepareCache(folder(here), here);
    mkdirSync(join(home, '.cache', 'node'));
    rmSync(gone, { recursive: true });
    prepareCache(folder(now), now);
    assert.deepEqual(
      [folder(gone), folder(here), folder(now), join(home, '.cache', 'node')].map((path) =>
        existsSync(path),
      ),
      [false, true, true, true],
    );
  } finally {
    rmSync(home, { recursive: true });
  }
});
