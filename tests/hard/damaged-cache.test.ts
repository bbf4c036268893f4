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
  right = await built('/images/');
});

/** Makes the next build render, though nothing has changed. */
const forgetInputs = () => {
  for (const name of globSync('build-*/inputs', { cwd: site.cache }))
    rmSync(join(site.cache, name));
};

const altered = (file: string) => {
  const bytes = readFileSync(file);
  for (let at = 7; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

test('truncated images, and altered pages, bodies, scans, search and diagrams in the cache are made again', async () => {
  forgetInputs();
  assert.deepEqual(await built(), right);
  forgetInputs();
  damage('build-*/images/*.{avif,webp}', (file) => truncateSync(file, 100));
  damage('build-*/{pages,bodies}/*.pack', altered);
  damage('build-*/{scans,search}', (file) => {
    for (const each of globSync('**', { cwd: file, withFileTypes: true }))
      if (each.isFile()) altered(join(each.parentPath, each.name));
  });
  damage('diagrams-*/*.json', replace('<svg', '<svg lang="la"'));
  assert.deepEqual(await built(), right);
});

test('altered compiled code is not run', async () => {
  forgetInputs();
  damage('compiled/*/**/*.mjs', (file) =>
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nprocess.exit(1);\n`),
  );
  assert.deepEqual(await built(), right);
});

test('unreadable indexes, and files in place of folders, are made again', async () => {
  forgetInputs();
  damage('build-*/{pages,bodies}/index.json', (file) => writeFileSync(file, '[{'));
  damage('build-*/{images,scans,search}', (file) => {
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
