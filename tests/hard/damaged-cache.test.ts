import assert from 'node:assert/strict';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, filesOf, smallSite, type SmallSite } from '../build/small-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-damaged-'));
after(() => rmSync(home, { recursive: true }));

let site: SmallSite;
let right: Record<string, string>;

async function built(full?: string): Promise<Record<string, string>> {
  const { code, output } = await build(site, full);
  assert.equal(code, 0, output);
  return filesOf(site.out);
}

function damage(pattern: string, act: (file: string) => void): void {
  const files = globSync(pattern, { cwd: site.cache }).map((name) => join(site.cache, name));
  assert.ok(files.length > 0, pattern);
  files.forEach(act);
}

const replace = (from: string, to: string) => (file: string) => {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), from);
  writeFileSync(file, text.replaceAll(from, to));
};

before(async () => {
  site = await smallSite(home);
  // A file truncated by a full disk is published whole, but not cached.
  right = await built('/astro/assets/');
});

test('truncated images, altered bodies and altered diagrams in the cache are made again', async () => {
  assert.deepEqual(await built(), right);
  damage('build-*/astro/assets/*', (file) => truncateSync(file, 100));
  damage('build-*/astro/data-store.json', replace('A picture', 'A pikture'));
  damage('build-*/images/*.svg', replace('M0 0h9', 'M0 0h8'));
  damage('diagrams-*/*.json', replace('<svg', '<svg lang="la"'));
  assert.deepEqual(await built(), right);
});

test('an unreadable store, and files in place of folders, are made again', async () => {
  damage('build-*/astro/data-store.json', (file) => writeFileSync(file, '[{'));
  damage('build-*/images', (file) => {
    rmSync(file, { recursive: true });
    writeFileSync(file, '');
  });
  damage('build-*/.astro', (file) => {
    rmSync(file, { recursive: true });
    writeFileSync(file, '');
  });
  assert.deepEqual(await built(), right);
});

test('if nothing can be cached, the site is the same, and no temporary folder remains', async () => {
  writeFileSync(join(home, 'a file'), '');
  site = { ...site, cache: join(home, 'a file') };
  const lender = join(home, 'tmp');
  mkdirSync(lender);
  process.env.TMPDIR = lender;
  const { code, output } = await build(site);
  assert.equal(code, 0, output);
  assert.match(output, /^Nothing is kept for the next build: “.*a file.*” can’t be written/);
  assert.deepEqual(filesOf(site.out), right);
  assert.deepEqual(readdirSync(lender), []);
});
