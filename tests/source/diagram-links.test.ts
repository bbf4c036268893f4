import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';

/** The links of a guide with a diagram, as `line:column-end url`. */
async function linksOf(diagram: string, indent = ''): Promise<string[]> {
  const fence = `\`\`\`mermaid\n${diagram}\n\`\`\``.replace(/^/gm, indent);
  const { entries } = await readSource(
    memoryReader({
      'guides/a.md': `---\ntitle: A\n---\n\n${indent === '' ? '' : '- Text\n\n'}${fence}\n`,
    }),
  );
  return entries.flatMap(({ body }) =>
    body.links.map(({ line, column, endColumn, url }) => `${line}:${column}-${endColumn} ${url}`),
  );
}

test('the links of a flowchart, of classes and of a Gantt chart stand where their address is', async () => {
  assert.deepEqual(
    await linksOf(
      'flowchart LR\n  A --> B\n  click A href "../services/queue/index.md"\n  click B "b.md" "Tip" _blank',
    ),
    ['8:17-43 ../services/queue/index.md', '9:12-16 b.md'],
  );
  assert.deepEqual(await linksOf('classDiagram\n  class Shape\n  link Shape "a.md#part" "Tip"'), [
    '8:15-24 a.md#part',
  ]);
});

test('the links of a sequence stand where their address is, one or many', async () => {
  assert.deepEqual(
    await linksOf(
      'sequenceDiagram\n  link Alice: Board @ https://a.example/b\n  links Bob: {"One": "a.md", "Two": "b.md"}',
    ),
    ['7:23-42 https://a.example/b', '8:23-27 a.md', '8:38-42 b.md'],
  );
});

test('a link of C4 stands where its address is, also within a list', async () => {
  assert.deepEqual(await linksOf('C4Context\n  Person(a, "A", $link="a.md")', '  '), [
    '9:27-31 a.md',
  ]);
});

test('what only calls a function of the page is no link', async () => {
  assert.deepEqual(
    await linksOf('flowchart LR\n  A\n  click A call act()\n  click A act "Tip"'),
    [],
  );
});
