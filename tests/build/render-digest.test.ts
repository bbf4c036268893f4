import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderDigest } from '#build/render-digest.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';

const digestOf = async (files: Record<string, string>) =>
  renderDigest((await readSource(memoryReader(files))).entries, '.');

const page = '---\ntitle: A\n---\n\n## Part\n\nText.\n';

test('a change of prose leaves other bodies as they were rendered', async () => {
  assert.equal(
    await digestOf({ 'guides/a.md': page }),
    await digestOf({ 'guides/a.md': page.replace('Text', 'Other') }),
  );
});

test('a change of an address, a fact or a heading, to which links may lead, renders all anew', async () => {
  const digests = await Promise.all([
    digestOf({ 'guides/a.md': page }),
    digestOf({ 'guides/b.md': page }),
    digestOf({ 'guides/a.md': page.replace('title: A', 'title: B') }),
    digestOf({ 'guides/a.md': page.replace('## Part', '## Section') }),
    digestOf({ 'guides/a.md': page, 'glossary/x.md': '---\nterm: X\ndefinition: Y.\n---\n' }),
  ]);
  assert.equal(new Set(digests).size, digests.length);
});
