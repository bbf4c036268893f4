import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { diagramSource } from '#diagrams/figure.ts';
import type { RenderedDocument } from '#markdown/document.ts';
import type { BodyText } from '#markdown/render-body.ts';
import { Bodies } from '#bridge/bodies.ts';
import { KeptRenderings } from '#bridge/kept-renderings.ts';
import { Derived } from '#bridge/recorded-site.ts';
import { Facts } from '#reads/facts.ts';
import { defaultOptions } from '#site/options.ts';
import { readSite } from '#site/make-site.ts';
import type { Site } from '#site/site.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { entry } from '../catalogue/small-platform.ts';

const content = mkdtempSync(join(tmpdir(), 'plinth-bodies-'));
after(() => rmSync(content, { recursive: true }));

const kept = mkdtempSync(join(tmpdir(), 'plinth-kept-'));
after(() => rmSync(kept, { recursive: true, force: true }));

let options = defaultOptions;
let site: Site;
let code: string;
let bodies: Bodies;
let rendered: string[];
let told: string[];
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
  rmSync(kept, { recursive: true, force: true });
  code = 'one';
  options = {
    ...defaultOptions,
    content: wholeFolder(content),
    today: '2026-11-23',
  };
});

/** Renders all bodies of the folder as a run does, and returns the files that it rendered and did not find kept. */
async function load({ tells = false, refuse = '', reread = true } = {}): Promise<string[]> {
  if (reread) site = await readSite(options);
  rendered = [];
  told = [];
  const render = ({ text }: BodyText, { link }: RenderedDocument) => {
    for (const [, url = ''] of text.matchAll(/\]\((.+?)\)/g)) link(url);
    const { documents } = site.catalogue;
    // The platform is first and has an empty body.
    rendered.push(documents.find((each) => each.text.trim().endsWith(text.trim()))?.file ?? '?');
    if (refuse !== '' && text.includes(refuse)) return Promise.reject(new Error('It is wrong'));
    return Promise.resolve(undrawn.has(text.trim()) ? diagramSource(text) : text.trim());
  };
  const tell = tells ? (why: string) => told.push(why) : undefined;
  const facts = new Facts(site.catalogue, {});
  const derived = new Derived();
  const renderings = new KeptRenderings(kept, code, { facts, derived });
  bodies = new Bodies(site, { kept: { renderings, facts, derived }, render, tell });
  await bodies.renderAll();
  renderings.save();
  return rendered.sort();
}

test('every body is rendered without its front-matter, in MDX too, but drafts are not', async () => {
  assert.deepEqual(await load(), ['guides/a.md', 'guides/b.mdx', 'platform.md', 'teams/crew.md']);
  assert.equal(await bodies.htmlOf('guides/a.md'), '## Part\n\nText.');
  assert.equal(await bodies.htmlOf('guides/b.mdx'), 'Parts.');
  await assert.rejects(bodies.htmlOf('guides/draft.md'), /has no body for “guides\/draft.md”/);
});

test('a body that is shown twice is rendered once', async () => {
  await load();
  rendered = [];
  await Promise.all(['guides/a.md', 'guides/a.md'].map((file) => bodies.htmlOf(file)));
  assert.deepEqual(rendered, []);
});

test('unchanged bodies are reused; a change of text renders that body alone', async () => {
  await load();
  assert.deepEqual(await load(), []);
  write({ 'guides/a.md': entry('title: A', '## Part\n\nOther text.\n') });
  assert.deepEqual(await load(), ['guides/a.md']);
});

test('a change of what links in a body lead to renders that body again, and no other', async () => {
  const linking = () =>
    write({ 'guides/b.mdx': entry('title: B', 'Parts, see [the part](a.md#part).\n') });
  linking();
  await load();
  write({ 'guides/a.md': entry('title: Another', '## Part\n\nText.\n') });
  assert.deepEqual(await load(), ['guides/a.md', 'guides/b.mdx']);
  write({ 'guides/a.md': entry('title: Another', '## Section\n\nText.\n') });
  assert.deepEqual(await load(), ['guides/a.md', 'guides/b.mdx']);
  write({ 'teams/crew.md': entry('title: Crew of all\nkind: platform', 'We.\n') });
  assert.deepEqual(await load(), ['teams/crew.md']);
});

test('a new term renders all bodies again, because each may use it', async () => {
  await load();
  write({ 'glossary/part.md': entry('term: Part\ndefinition: A part.') });
  assert.equal((await load()).length, 5);
});

test('changed code renders all bodies again', async () => {
  await load();
  code = 'two';
  assert.equal((await load()).length, 4);
  assert.deepEqual(await load(), []);
});

test('a body is rendered from the text that was read, even if its file changes meanwhile', async () => {
  site = await readSite(options);
  write({ 'guides/b.mdx': entry('title: B', 'export const x = process.exit(1)\n') });
  await load({ reread: false });
  assert.equal(await bodies.htmlOf('guides/b.mdx'), 'Parts.');
});

test('all kinds of line endings, and characters that resemble them, give the same text', async () => {
  const code = 'export const x = process.exit(1)';
  for (const end of ['\r', '\r\r\n', '\r\n', '\n']) {
    write({ 'guides/b.mdx': ['---', 'title: B', '---', '', `Parts.${end}`].join(end) });
    await load();
    assert.equal(await bodies.htmlOf('guides/b.mdx'), 'Parts.');
  }
  for (const sign of ['\u2028', '\u2029', '\u0085', '\u000b', '\u000c']) {
    write({ 'guides/b.mdx': entry('title: B', `Parts.${sign}${code}\n`) });
    await load();
    assert.equal(await bodies.htmlOf('guides/b.mdx'), `Parts.${sign}${code}`);
  }
  write({ 'guides/b.mdx': `\uFEFF${entry('title: B', 'Parts.\n')}` });
  await load();
  assert.equal(await bodies.htmlOf('guides/b.mdx'), 'Parts.');
  // A NUL makes the file invalid.
  write({ 'guides/b.mdx': entry('title: B', `Parts.\0${code}\n`) });
  await load();
  await assert.rejects(bodies.htmlOf('guides/b.mdx'));
});

test('a kept body that was altered is rendered again', async () => {
  await load();
  for (const name of readdirSync(kept))
    writeFileSync(
      join(kept, name),
      readFileSync(join(kept, name), 'utf8').replace('Text.', 'Text!'),
    );
  assert.deepEqual(await load(), ['guides/a.md']);
  assert.equal(await bodies.htmlOf('guides/a.md'), '## Part\n\nText.');
});

test('a deleted file leaves nothing behind', async () => {
  await load();
  rmSync(join(content, 'guides/a.md'));
  await load();
  await assert.rejects(bodies.htmlOf('guides/a.md'));
  assert.doesNotMatch(readFileSync(join(kept, 'index.json'), 'utf8'), /guides\/a\.md/);
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
  await load({ refuse: '## Part', tells: true });
  assert.deepEqual(told, ['It is wrong']);
  assert.equal(await bodies.htmlOf('teams/crew.md'), 'We.');
});
