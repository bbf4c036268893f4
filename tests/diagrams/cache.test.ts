import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cacheKey, DiagramCache } from '#diagrams/cache.ts';
import { closeDiagrams, parseMermaid, renderMermaid } from '#diagrams/render-mermaid.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'diagrams-'))));
after(async () => {
  await closeDiagrams();
  await rm(folder, { recursive: true });
});

const at = { file: 'page.md', line: 1 };
const drawing = { svg: '<svg></svg>', title: 'T', type: 'pie', width: 1, height: 2 };

test('cached drawings and cached errors are read without mermaid and without a worker', async () => {
  const source = 'pie\n  "a" : 1';
  const first = await renderMermaid(source, at, { cacheDir: folder });
  await parseMermaid('pie\n  oops', { cacheDir: folder });
  const script = `
    import { registerHooks } from 'node:module';
    import workers from 'node:worker_threads';
    registerHooks({ resolve(name, context, next) {
      if (/^(mermaid|jsdom|fontkit)$/.test(name)) throw new Error(name + ' was loaded');
      return next(name, context);
    } });
    workers.Worker = undefined;
    const { parseMermaid, renderMermaid } = await import('#diagrams/render-mermaid.ts');
    const options = { cacheDir: ${JSON.stringify(folder)} };
    const source = ${JSON.stringify(source)};
    if (await parseMermaid(source, options)) throw new Error('not accepted');
    if (!(await parseMermaid('pie\\n  oops', options))) throw new Error('forgotten');
    console.log(JSON.stringify(await renderMermaid(source, { file: '', line: 1 }, options)));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.deepEqual(JSON.parse(output), first);
});

test('a file that is not a drawing is a cache miss, and is written again', async () => {
  const source = 'pie\n  "b" : 1';
  const first = await renderMermaid(source, at, { cacheDir: folder });
  const file = join(folder, `${cacheKey(source, undefined)}.json`);
  const whole = await readFile(file, 'utf8');
  for (const broken of [
    '',
    whole.slice(0, 100),
    '[]',
    JSON.stringify({ ...drawing, svg: '<p></p>' }),
  ]) {
    await writeFile(file, broken);
    assert.deepEqual(await renderMermaid(source, at, { cacheDir: folder }), first);
    assert.equal(await readFile(file, 'utf8'), whole);
  }
});

test('an altered drawing, or one under another name, is a cache miss', async () => {
  const cache = new DiagramCache(folder);
  cache.write('whole', drawing);
  const file = join(folder, 'whole.json');
  const text = await readFile(file, 'utf8');
  await writeFile(join(folder, 'other.json'), text);
  assert.equal(cache.read('other'), undefined);
  await writeFile(file, text.replace('<svg></svg>', '<svg><g/></svg>'));
  assert.equal(cache.read('whole'), undefined);
  cache.write('whole', drawing);
  assert.deepEqual(cache.read('whole'), drawing);
});

test('a folder that can’t be written to costs only time', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const cache = new DiagramCache(file);
  cache.write('k', drawing);
  assert.equal(cache.read('k'), undefined);
});

test('the key separates source and title', () => {
  assert.equal(cacheKey('a', 'b'), cacheKey('a', 'b'));
  assert.notEqual(cacheKey('a', 'b'), cacheKey('ab', ''));
  assert.notEqual(cacheKey('a', 'b'), cacheKey('a', 'c'));
});

test('an invalid cached result is ignored', async () => {
  const source = 'pie\n  again';
  const first = await parseMermaid(source, { cacheDir: folder });
  const file = join(folder, `${cacheKey(source)}.parsed`);
  for (const broken of ['', '[1]', '{"failure":{"line":1}}', '{"failure":null}']) {
    await writeFile(file, broken);
    assert.deepEqual(await parseMermaid(source, { cacheDir: folder }), first);
  }
});
