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

test('links in flowcharts, class diagrams and Gantt charts have the position of their address', async () => {
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

test('links in sequence diagrams have the position of their address, one or many', async () => {
  assert.deepEqual(
    await linksOf(
      'sequenceDiagram\n  link Alice: Board @ https://a.example/b\n  links Bob: {"One": "a.md", "Two": "b.md"}',
    ),
    ['7:23-42 https://a.example/b', '8:23-27 a.md', '8:38-42 b.md'],
  );
});

test('a link in a C4 diagram has the position of its address, also within a list', async () => {
  assert.deepEqual(await linksOf('C4Context\n  Person(a, "A", $link="a.md")', '  '), [
    '9:27-31 a.md',
  ]);
});

test('a call of a page’s function is not a link', async () => {
  assert.deepEqual(
    await linksOf('flowchart LR\n  A\n  click A call act()\n  click A act "Tip"'),
    [],
  );
});
