import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { example, examplePlatform, exampleProse } from '#checks/example-platform.ts';
import type { Entry } from '#source/entry.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { filesOf } from '../expectations.ts';

function folder(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), 'plinth-kept-'));
  t.after(() => rmSync(home, { recursive: true }));
  return home;
}

type Files = Record<string, string>;

/** Reads files with a cache file and updates it. Returns the files that had to be read. */
async function read(files: Files, file: string, version = '1') {
  const kept = new KeptEntries(file, version);
  const anew: string[] = [];
  const memory: EntryMemory = {
    recall: (one) => kept.recall(one),
    keep: (one, known) => {
      anew.push(one.file);
      kept.keep(one, known);
    },
    isClean: (one) => kept.isClean(one),
    markClean: (some) => {
      kept.markClean(some);
    },
  };
  const source = await readSource(memoryReader(files), memory);
  kept.save();
  return { source, anew };
}

/** All data of an entry, including positions, without undefined values. */
function said(entry: Entry): unknown {
  const { at, ...facts } = entry;
  const paths = entry.valid ? pathsIn(entry.data) : [];
  return JSON.parse(JSON.stringify({ ...facts, places: paths.map((path) => at(...path)) }));
}

type Path = (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, stepOf(value, key)])),
  ];
}

function stepOf(value: object, key: string): string | number {
  return Array.isArray(value) ? Number(key) : key;
}

const all = ({ entries, problems }: Source) => ({ entries: entries.map(said), problems });

test('a cached entry equals one that is read, for every fixture', async (t) => {
  const home = folder(t);
  for (const name of [
    'rules',
    'site',
    'german',
    'hebrew',
    'crowded',
    'bare',
    'content/source-good',
  ]) {
    const files = await filesOf(`tests/fixtures/${name}`);
    const file = join(home, name.replace('/', '-'));
    const fresh = await readSource(memoryReader(files));
    const first = await read(files, file);
    const second = await read(files, file);
    assert.ok(first.anew.length > 0, name);
    assert.deepEqual(second.anew, [], name);
    assert.deepEqual(all(second.source), all(fresh), name);
    for (const { body } of second.source.entries)
      for (const { under } of body.tables) assert.ok(!under || body.headings.includes(under));
  }
});

const page = 'guides/help.md';
const files: Files = { ...examplePlatform, ...example(page) };

test('only a changed file is read again, and a deleted one is forgotten', async (t) => {
  const file = join(folder(t), 'entries');
  await read(files, file);
  const changed = { ...files, ...example(page, '', `${exampleProse} More.`) };
  assert.deepEqual((await read(changed, file)).anew, [page]);
  const { [page]: _, ...fewer } = changed;
  await read(fewer, file);
  assert.equal(readFileSync(file, 'utf8').includes(page), false);
  assert.deepEqual((await read(changed, file)).anew, [page]);
});

test('the same text at another path is another entry', async (t) => {
  const file = join(folder(t), 'entries');
  await read(files, file);
  const { [page]: text = '', ...others } = files;
  const { anew, source } = await read(
    { ...others, 'guides/moved page.md': text, 'guides/moved.md': text },
    file,
  );
  assert.deepEqual(anew, ['guides/moved page.md', 'guides/moved.md']);
  assert.deepEqual(
    source.problems.map(({ at }) => at.file),
    ['guides/moved page.md'],
  );
});

test('an invalid file is read and reported every time', async (t) => {
  const file = join(folder(t), 'entries');
  const broken = { ...files, ...example(page, 'titel: Help') };
  const { problems } = (await read(broken, file)).source;
  assert.equal(problems.length, 1);
  assert.deepEqual((await read(broken, file)).source.problems, problems);
});

test('cache files that are damaged, or from other code, are ignored', async (t) => {
  const file = join(folder(t), 'entries');
  await read(files, file);
  const count = Object.keys(files).length;
  assert.equal((await read(files, file, '2')).anew.length, count);
  const whole = readFileSync(file);
  const flipped = Buffer.from(whole);
  const middle = flipped.indexOf('Messages');
  flipped.write('m', middle);
  for (const bytes of [
    flipped,
    whole.subarray(0, -20),
    whole.subarray(5),
    Buffer.alloc(0),
    Buffer.from('{}\n'),
  ]) {
    writeFileSync(file, bytes);
    const { anew, source } = await read(files, file, '2');
    assert.equal(anew.length, count);
    assert.deepEqual(source.problems, []);
  }
});

test('no other file is written, and an unwritable place causes no error', async (t) => {
  const home = folder(t);
  await read(files, join(home, 'entries'));
  assert.deepEqual(readdirSync(home), ['entries']);
  const { source } = await read(files, join(home, 'entries', 'below a file'));
  assert.deepEqual(source.problems, []);
});
