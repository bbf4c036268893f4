import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMeta } from '#markdown/code-meta.ts';
import { render, renderMdx } from './render.ts';

test('code is coloured by class, without a style attribute', async () => {
  const html = await render("```sql\nselect 'a' -- why\n```");
  assert.doesNotMatch(html, /style=/);
  assert.match(html, /<span class="tk-keyword">select<\/span> ?<span class="tk-string">/);
  assert.match(html, /<span class="tk-comment"> ?-- why<\/span>/);
});

test('a block of code has its title, or its language, and buttons to wrap and copy it', async () => {
  const titled = await render('```sql title="find.sql"\nselect 1\n```');
  assert.match(
    titled,
    /<figure class="code"><figcaption[^>]*><span>find\.sql<\/span><button[^>]*data-wraps="" hidden[^>]*>Wrap lines<\/button><button[^>]*data-copy/,
  );
  assert.match(await render('```sql\nselect 1\n```'), /<span>sql<\/span><button/);
  assert.match(await render('```\nplain\n```'), /<span><\/span><button/);
});

test('marked lines are elements that convey the meaning of the mark', async () => {
  const html = await render('```sh {2} ins={1} del={3}\na\nb\nc\n```');
  assert.deepEqual(
    [...html.matchAll(/<(\w+) class="line">/g)].map((match) => match[1]),
    ['ins', 'mark', 'del'],
  );
});

test('lines in focus are distinguished from the others', async () => {
  const html = await render('```sh focus={2} ins={2}\na\nb\n```');
  assert.match(html, /<span class="line">.*\n<ins class="line" data-focus="">/);
});

test('a diff marks removed and added lines, and keeps its signs', async () => {
  const html = await render('```diff\n--- a.txt\n+++ b.txt\n-old\n+new\n same\n```');
  assert.match(html, /<pre tabindex="0" data-patch="">/);
  assert.match(html, /<del class="line">-old<\/del>\n<ins class="line">\+new<\/ins>\n/);
  assert.match(html, /<span class="line">--- a\.txt<\/span>\n<span class="line">\+\+\+ b\.txt/);
  assert.doesNotMatch(html, /style=/);
});

test('line numbers and wrapping are optional', async () => {
  const numbered = await render('```sh numbers=9 wrap\na\nb\n```');
  assert.match(numbered, /<pre tabindex="0" data-numbered="" data-wrap="">/);
  assert.match(numbered, /data-number="9".*\n.*data-number="10"/);
  assert.doesNotMatch(numbered, /data-wraps/);
  assert.match(await render('```sh\na\n```'), /<pre tabindex="0"><code>/);
});

test('a diagram is drawn in place, and identified by the line of its fence', async () => {
  const seen: unknown[] = [];

  const html = await render('```mermaid\nA\n```\n\n```mermaid\nB\n```', {
    diagram: (source, line) => {
      seen.push([source.trim(), line]);
      return Promise.resolve(`<figure class="diagram">${String(line)}</figure>`);
    },
  });
  assert.deepEqual(seen, [
    ['A', 1],
    ['B', 5],
  ]);
  assert.match(html, /<figure class="diagram">1<\/figure>\s*<figure class="diagram">5<\/figure>/);
});

test('the name of a language in capitals means the same', async () => {
  for (const lang of ['YAML', 'Yaml'])
    assert.equal(
      await render(`\`\`\`${lang}\nkind: A\n\`\`\``),
      await render('```yaml\nkind: A\n```'),
    );
  const html = await render('Text.\n\n```Mermaid\nA\n```', {
    diagram: (source, line) => Promise.resolve(`<b>${source.trim()} ${String(line)}</b>`),
  });
  assert.match(html, /<b>A 3<\/b>/);
  const mdx = await renderMdx('```YAML\nkind: A\n```');
  assert.match(mdx, /<span>yaml<\/span>/);
});

test('a diagram without a drawing shows its source', async () => {
  assert.match(
    await render('```mermaid\nflowchart TD\n```'),
    /<pre tabindex="0"><code[^>]*>flowchart TD/,
  );
});

test('the options of a fence may be in any order', () => {
  const meta = codeMeta('wrap {1,3-4} title="a b.ts" del={2} numbers');
  assert.deepEqual(meta, {
    title: 'a b.ts',
    ranges: [
      { mark: 'marked', from: 1, to: 1 },
      { mark: 'marked', from: 3, to: 4 },
      { mark: 'removed', from: 2, to: 2 },
    ],
    numbers: 1,
    wrap: true,
    unknown: [],
  });
});

test('an unknown option of a fence is reported with its position', () => {
  const { title, ranges, unknown } = codeMeta(
    'titel="a.sql" {one} title=b ins=3 showLineNumbers {2',
  );
  assert.equal(title, undefined);
  assert.deepEqual(ranges, []);
  assert.deepEqual(
    unknown.map(({ word, offset }) => [offset, word]),
    [
      [0, 'titel="a.sql"'],
      [14, '{one}'],
      [20, 'title=b'],
      [28, 'ins=3'],
      [34, 'showLineNumbers'],
      [50, '{2'],
    ],
  );
});

test('code that takes too long to colour is shown plain, with its lines still marked', async () => {
  const dear: [lang: string, code: string][] = [
    ['bash', '<'.repeat(6_000)],
    ['bash', '-'.repeat(60_000)],
    ['json', '[1]\n'.repeat(6_000)],
    ['cpp', '!['.repeat(40)],
    ['csharp', '<a '.repeat(40)],
    ['php', '$'.repeat(900)],
  ];
  for (const [lang, code] of dear) {
    const html = await render(`\`\`\`${lang} {1}\n${code}\n\`\`\``);
    assert.doesNotMatch(html, /class="tk-/, lang);
    assert.match(html, /<mark class="line">/, lang);
  }
});

test('code within the limit is coloured to its last character', async () => {
  const line = `"${'a'.repeat(997)}"`;
  const whole = `${`${line}\n`.repeat(19)}"b"`;
  const { length } =
    (await render(`\`\`\`json\n${whole}\n\`\`\``)).match(/class="tk-string"/g) ?? [];
  assert.equal(length, 20);
  assert.doesNotMatch(await render(`\`\`\`json\n"${line}"\n\`\`\``), /class="tk-/);
});

test('other blocks do not affect how a block is coloured', async () => {
  const markdown = '````markdown\n```csharp\nclass Boat {}\n```\n````';
  const before = await render(markdown);
  await render('```csharp\nclass Boat {}\n```');
  assert.equal(await render(markdown), before);
});
