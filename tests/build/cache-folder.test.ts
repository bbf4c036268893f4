import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheFolder, type CacheKey } from '#build/cache-folder.ts';

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
