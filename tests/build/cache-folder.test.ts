import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { cacheFolder, openCache, type CacheKey } from '#build/cache-folder.ts';
import { defaultOptions, type SiteOptions } from '#site/options.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { writeFiles } from '../write-files.ts';

const key = { use: 'build', options: { ...defaultOptions, content: wholeFolder('/') } } as const;
const project = process.cwd();

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plinth-cache-'));
  process.env.PLINTH_CACHE = join(home, 'cache');
});
afterEach(() => rmSync(home, { recursive: true }));

const withOptions = (options: Partial<SiteOptions>): CacheKey => ({
  ...key,
  options: { ...key.options, ...options },
});
const open = (content = '/') =>
  openCache(project, withOptions({ content: wholeFolder(content) }), 'render it');

test('two runs share rendered files only if everything that pages depend on is the same', () => {
  const all = [
    key,
    { ...key, use: 'dev' as const },
    withOptions({ content: wholeFolder('/b/content') }),
    withOptions({ base: '/docs/' }),
    withOptions({ origin: 'https://docs.example' }),
    withOptions({ visibility: 'public' }),
  ].map(cacheFolder);
  assert.equal(new Set(all).size, all.length);
  assert.equal(cacheFolder({ ...key }), all[0]);
  assert.match(basename(all[2] ?? ''), /^build-content-[0-9a-f]{10}$/);
  const long = cacheFolder(withOptions({ content: wholeFolder(`/${'很'.repeat(80)}`) }));
  assert.ok(Buffer.byteLength(basename(long)) < 200);
});

test('cached files of deleted content are removed, and all others stay', () => {
  const [gone, here, now] = ['gone', 'here', 'now'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  for (const content of [gone, here, now]) mkdirSync(content);
  const folders = [gone, here].map((content) => {
    const { folder, release } = open(content);
    release();
    return folder;
  });
  mkdirSync(join(home, 'cache', 'node'));
  rmSync(gone, { recursive: true });
  const last = open(now);
  last.release();
  assert.deepEqual(
    [...folders, last.folder, join(home, 'cache', 'node')].map((path) => existsSync(path)),
    [false, true, true, true],
  );
});

test('the next build finds what a build keeps, and nothing that Astro left behind', () => {
  const first = open();
  writeFiles(first.folder, {
    'bodies/index.json': '[]',
    'images/one.webp': 'pixels',
    '.astro/settings.json': '',
    'node_modules/x/chunk.mjs': '',
  });
  first.release();
  const { folder, release } = open();
  release();
  assert.deepEqual(readdirSync(folder).sort(), ['bodies', 'content.txt', 'images']);
});

test('a file in place of a cache folder is removed; if no folder can be made, a temporary one is used', () => {
  const folder = cacheFolder(key);
  mkdirSync(join(home, 'cache'));
  writeFileSync(folder, 'a file');
  const own = open();
  assert.deepEqual([own.folder, own.passing], [folder, undefined]);
  own.release();

  rmSync(join(home, 'cache'), { recursive: true });
  writeFileSync(join(home, 'cache'), 'a file');
  const lent = open();
  assert.ok(lent.folder.startsWith(tmpdir()));
  assert.match(
    lent.passing ?? '',
    /^Nothing is kept for the next build: “.*cache” can’t be written: .+\. PLINTH_CACHE names another folder\.$/,
  );
  assert.deepEqual(readdirSync(lent.folder), []);
  lent.release();
  assert.equal(existsSync(lent.folder), false);
});

test('a cache that another process has locked is refused, not bypassed', () => {
  mkdirSync(join(home, 'cache'));
  writeFileSync(`${cacheFolder(key)}.lock`, String(process.ppid));
  assert.throws(() => open(), /Another build \(process \d+\) is about to render it/);
});
