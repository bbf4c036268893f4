import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { diagramSource } from '#diagrams/figure.ts';
import type { BodyText } from '#markdown/render-body.ts';
import { bodyLoader } from '#bridge/body-loader.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite, type Site } from '#site/site.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { entry } from '../catalogue/small-platform.ts';

const content = mkdtempSync(join(tmpdir(), 'plinth-bodies-'));
after(() => rmSync(content, { recursive: true }));

type Stored = Parameters<LoaderContext['store']['set']>[0];

let options = defaultOptions;
let site: Site;
let kept: Map<string, Stored>;
let rendered: string[];
let logged: string[];
/** Sources that the renderer fails to draw. */
const undrawn = new Set<string>();

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

beforeEach(() => {
  rmSync(content, { recursive: true });
  write({
    'platform.md': entry('title: P\nsummary: S.\nowner: crew'),
    'teams/crew.md': entry('title: Crew\nkind: platform', 'We.\n'),
    'guides/a.md': entry('title: A', '## Part\n\nText.\n'),
    'guides/b.mdx': entry('title: B', 'Parts.\n'),
    'guides/draft.md': entry('title: Draft\ndraft: true', 'Not yet.\n'),
  });
  kept = new Map();
  options = {
    ...defaultOptions,
    content: wholeFolder(content),
    today: '2026-11-23',
    renderedUnder: 'one',
  };
});

/** Loads the folder into the store like Astro, and returns the rendered files in order. */
async function load({ watch = false, refuse = '', reread = true } = {}): Promise<string[]> {
  const reading = async () => {
    site = await readSite(options);
  };
  if (reread) await reading();
  rendered = [];
  logged = [];
  const context = {
    store: {
      keys: () => [...kept.keys()],
      get: (id: string) => kept.get(id),
      set: (stored: Stored) => {
        rendered.push(stored.id);
        kept.set(stored.id, stored);
      },
      delete: (id: string) => kept.delete(id),
      clear: () => kept.clear(),
    },
    logger: { error: (text: string) => logged.push(text) },
    ...(watch ? { watcher: { add: () => undefined, on: () => undefined } } : {}),
  };
  const render = ({ text }: BodyText) => {
    if (refuse !== '' && text.includes(refuse)) return Promise.reject(new Error('It is wrong'));
    return Promise.resolve(undrawn.has(text.trim()) ? diagramSource(text) : text.trim());
  };
  const port = { current: () => Promise.resolve(site), reread: reading };
  await bodyLoader(port, render).load(context as unknown as LoaderContext);
  return rendered.sort();
}

test('every body is rendered without its front-matter, in MDX too, but drafts are not', async () => {
  await load();
  assert.deepEqual([...kept.keys()].sort(), [
    'guides/a.md',
    'guides/b.mdx',
    'platform.md',
    'teams/crew.md',
  ]);
  assert.equal(kept.get('guides/a.md')?.rendered?.html, '## Part\n\nText.');
  assert.equal(kept.get('guides/b.mdx')?.rendered?.html, 'Parts.');
});

test('unchanged bodies are reused; a change of text renders that body alone', async () => {
  await load();
  assert.deepEqual(await load(), []);
  write({ 'guides/a.md': entry('title: A', '## Part\n\nOther text.\n') });
  assert.deepEqual(await load(), ['guides/a.md']);
});

test('a change of a fact, a heading or an address, which links depend on, renders all bodies again', async () => {
  const everything = ['guides/a.md', 'guides/b.mdx', 'platform.md', 'teams/crew.md'];
  await load();
  write({ 'guides/a.md': entry('title: A', '## Section\n\nText.\n') });
  assert.deepEqual(await load(), everything);
  write({ 'teams/crew.md': entry('title: Crew of all\nkind: platform', 'We.\n') });
  assert.deepEqual(await load(), everything);
  write({ 'guides/c.md': entry('title: C') });
  assert.deepEqual(await load(), [
    'guides/a.md',
    'guides/b.mdx',
    'guides/c.md',
    'platform.md',
    'teams/crew.md',
  ]);
});

test('changed or unidentified code renders all bodies again', async () => {
  await load();
  options = { ...options, renderedUnder: 'two' };
  assert.equal((await load()).length, 4);
  options = { ...options, renderedUnder: undefined };
  assert.equal((await load()).length, 4);
  assert.equal((await load()).length, 4);
});

test('a body is rendered from the text that was read, even if its file changes meanwhile', async () => {
  site = await readSite(options);
  write({ 'guides/b.mdx': entry('title: B', 'export const x = process.exit(1)\n') });
  await load({ reread: false });
  assert.equal(kept.get('guides/b.mdx')?.rendered?.html, 'Parts.');
});

test('all kinds of line endings, and characters that resemble them, give the same text', async () => {
  const code = 'export const x = process.exit(1)';
  for (const end of ['\r', '\r\r\n', '\r\n', '\n']) {
    write({ 'guides/b.mdx': ['---', 'title: B', '---', '', `Parts.${end}`].join(end) });
    await load();
    assert.equal(kept.get('guides/b.mdx')?.rendered?.html, 'Parts.');
  }
  for (const sign of ['\u2028', '\u2029', '\u0085', '\u000b', '\u000c']) {
    write({ 'guides/b.mdx': entry('title: B', `Parts.${sign}${code}\n`) });
    await load();
    assert.equal(kept.get('guides/b.mdx')?.rendered?.html, `Parts.${sign}${code}`);
  }
  write({ 'guides/b.mdx': `\uFEFF${entry('title: B', 'Parts.\n')}` });
  await load();
  assert.equal(kept.get('guides/b.mdx')?.rendered?.html, 'Parts.');
  // A NUL makes the file invalid.
  write({ 'guides/b.mdx': entry('title: B', `Parts.\0${code}\n`) });
  await load();
  assert.equal(kept.has('guides/b.mdx'), false);
});

test('an altered body in the cache is rendered again', async () => {
  await load();
  const stored = kept.get('guides/a.md');
  assert.ok(stored?.rendered);
  kept.set('guides/a.md', { ...stored, rendered: { html: '<script>alert(1)</script>' } });
  assert.deepEqual(await load(), ['guides/a.md']);
});

test('a deleted file leaves nothing behind', async () => {
  await load();
  rmSync(join(content, 'guides/a.md'));
  await load();
  assert.equal(kept.has('guides/a.md'), false);
});

test('a body with a diagram that could not be drawn is rendered again by the next build', async () => {
  undrawn.add('We.');
  await load();
  undrawn.clear();
  assert.deepEqual(await load(), ['teams/crew.md']);
  assert.deepEqual(await load(), []);
});

test('a body that can’t be rendered stops a build; in development it is reported and the others are shown', async () => {
  await assert.rejects(load({ refuse: '## Part' }), /It is wrong/);
  kept.clear();
  await load({ refuse: '## Part', watch: true });
  assert.deepEqual(logged, ['It is wrong']);
  assert.equal(kept.has('teams/crew.md'), true);
});
