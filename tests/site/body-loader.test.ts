import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { diagramSource } from '#diagrams/figure.ts';
import { bodyLoader } from '#site/body-loader.ts';
import { forgetCatalogue } from '#site/catalogue.ts';
import { siteOptions, useSiteOptions } from '#site/options.ts';
import { entry } from '../catalogue/small-platform.ts';

const content = mkdtempSync(join(tmpdir(), 'plinth-bodies-'));
after(() => rmSync(content, { recursive: true }));

type Stored = Parameters<LoaderContext['store']['set']>[0];

let kept: Map<string, Stored>;
let rendered: string[];
let told: string[];
/** Texts whose diagram the renderer fails to draw. */
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
  useSiteOptions({ ...siteOptions(), content, today: '2026-11-23', renderedUnder: 'one' });
});

/** Loads what is in the folder into the store, as Astro would; returns what was rendered, in the order of files. */
async function load({ watch = false, refuse = '' } = {}): Promise<string[]> {
  forgetCatalogue();
  rendered = [];
  told = [];
  const context = {
    store: {
      keys: () => [...kept.keys()],
      get: (id: string) => kept.get(id),
      set: (stored: Stored) => kept.set(stored.id, stored),
      delete: (id: string) => kept.delete(id),
      clear: () => kept.clear(),
    },
    config: { root: new URL('file:///project/') },
    logger: {
      error: (text: string) => told.push(text),
      warn: (text: string) => told.push(text),
    },
    generateDigest: (text: string) => text,
    renderMarkdown: (text: string, { fileURL }: { fileURL: URL }) => {
      if (refuse && fileURL.pathname.endsWith(refuse))
        return Promise.reject(new Error(`${refuse} is wrong`));
      rendered.push(fileURL.pathname.slice(content.length + 1));
      return Promise.resolve({
        html: undrawn.has(text.trim()) ? diagramSource(text) : text.trim(),
      });
    },
    ...(watch ? { watcher: { add: () => undefined, on: () => undefined } } : {}),
  };
  await bodyLoader().load(context as unknown as LoaderContext);
  return rendered.sort();
}

test('every body is rendered without its front-matter, a draft’s is not, and MDX is left to be a module', async () => {
  assert.deepEqual(await load(), ['guides/a.md', 'platform.md', 'teams/crew.md']);
  assert.deepEqual([...kept.keys()].sort(), [
    'guides/a.md',
    'guides/b.mdx',
    'platform.md',
    'teams/crew.md',
  ]);
  assert.equal(kept.get('guides/a.md')?.rendered?.html, '## Part\n\nText.');
  assert.equal(kept.get('guides/b.mdx')?.deferredRender, true);
});

test('what did not change is kept; a change of prose renders that body alone', async () => {
  await load();
  assert.deepEqual(await load(), []);
  write({ 'guides/a.md': entry('title: A', '## Part\n\nOther text.\n') });
  assert.deepEqual(await load(), ['guides/a.md']);
});

test('a change of a fact, a heading or an address, to which links may lead, renders all anew', async () => {
  const everything = ['guides/a.md', 'platform.md', 'teams/crew.md'];
  await load();
  write({ 'guides/a.md': entry('title: A', '## Section\n\nText.\n') });
  assert.deepEqual(await load(), everything);
  write({ 'teams/crew.md': entry('title: Crew of all\nkind: platform', 'We.\n') });
  assert.deepEqual(await load(), everything);
  write({ 'guides/c.md': entry('title: C') });
  assert.deepEqual(await load(), ['guides/a.md', 'guides/c.md', 'platform.md', 'teams/crew.md']);
});

test('another code renders all anew, and so does one that nobody vouches for', async () => {
  await load();
  useSiteOptions({ ...siteOptions(), renderedUnder: 'two' });
  assert.equal((await load()).length, 3);
  useSiteOptions({ ...siteOptions(), renderedUnder: undefined });
  assert.equal((await load()).length, 3);
  assert.equal((await load()).length, 3);
});

test('a file that is gone leaves nothing behind', async () => {
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

test('a body that can’t be rendered stops a build; in development it is told and the others are shown', async () => {
  await assert.rejects(load({ refuse: 'a.md' }), /a\.md is wrong/);
  kept.clear();
  await load({ refuse: 'a.md', watch: true });
  assert.deepEqual(told, ['a.md is wrong']);
  assert.equal(kept.has('teams/crew.md'), true);
});
