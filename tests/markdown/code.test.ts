import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { codeLines } from '#markdown/code-lines.ts';
import { codeMeta } from '#markdown/code-meta.ts';
import { features } from '#markdown/grammar.ts';
import { markdownPlugins } from '#markdown/plugins.ts';
import { render, rendered } from './render.ts';

/** A fence as Astro renders it: highlighted first, then by our plugins. */
async function renderCode(fence: string): Promise<string> {
  const processor = await createSatteriMarkdownProcessor({
    features,
    ...markdownPlugins(() => Promise.resolve(rendered)),
    syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
    shikiConfig: { theme: 'css-variables', transformers: [codeLines] },
  });
  const { code } = await processor.render(fence);
  return code;
}

test('code is coloured by class, without a style attribute', async () => {
  const html = await renderCode("```sql\nselect 'a' -- why\n```");
  assert.doesNotMatch(html, /style=/);
  assert.match(html, /<span class="tk-keyword">select<\/span> ?<span class="tk-string">/);
  assert.match(html, /<span class="tk-comment"> ?-- why<\/span>/);
});

test('a block of code has its title, or its language, and a button that copies it', async () => {
  const titled = await renderCode('```sql title="find.sql"\nselect 1\n```');
  assert.match(
    titled,
    /<figure class="code"><figcaption[^>]*><span>find\.sql<\/span><button[^>]*data-copy/,
  );
  assert.match(await renderCode('```sql\nselect 1\n```'), /<span>sql<\/span><button/);
  assert.match(await renderCode('```\nplain\n```'), /<span><\/span><button/);
});

test('named lines are marked', async () => {
  const html = await renderCode('```sh {2} ins={1} del={3}\na\nb\nc\n```');
  assert.deepEqual(
    [...html.matchAll(/data-line="(\w+)"/g)].map((match) => match[1]),
    ['added', 'marked', 'removed'],
  );
});

test('numbers and wrapping are on request', async () => {
  assert.match(
    await renderCode('```sh numbers wrap\na\n```'),
    /<pre tabindex="0" data-numbered="" data-wrap="">/,
  );
  assert.match(await renderCode('```sh\na\n```'), /<pre tabindex="0"><code>/);
});

test('a diagram is drawn in place, the nth as the nth', async () => {
  const seen: unknown[] = [];

  const html = await render('```mermaid\nA\n```\n\n```mermaid\nB\n```', {
    diagram: (source, nth) => {
      seen.push([source.trim(), nth]);
      return Promise.resolve(`<figure class="diagram">${String(nth)}</figure>`);
    },
  });
  assert.deepEqual(seen, [
    ['A', 0],
    ['B', 1],
  ]);
  assert.match(html, /<figure class="diagram">0<\/figure>\s*<figure class="diagram">1<\/figure>/);
});

test('a diagram that nobody draws shows its source', async () => {
  assert.match(
    await renderCode('```mermaid\nflowchart TD\n```'),
    /<pre tabindex="0"><code[^>]*>flowchart TD/,
  );
});

test('the rest of a fence’s first line is read in any order', () => {
  const meta = codeMeta('wrap {1,3-4} title="a b.ts" del={2}');
  assert.deepEqual(
    [...meta.lines],
    [
      [1, 'marked'],
      [3, 'marked'],
      [4, 'marked'],
      [2, 'removed'],
    ],
  );
  assert.equal(meta.title, 'a b.ts');
  assert.equal(meta.wrap, true);
  assert.equal(meta.numbers, false);
});
