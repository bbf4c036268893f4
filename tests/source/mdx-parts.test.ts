import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '#source/read-body.ts';

const partsOf = (mdx: string) =>
  readBody(mdx, { offset: 0, line: 1 }, true).body.mdx.map(
    ({ kind, value, attributes, line, column }) => [`${line}:${column}`, kind, value, attributes],
  );

test('imports, exports and expressions in MDX are listed with their positions', () => {
  assert.deepEqual(partsOf('import A from "a"\n\nText {1 + 1}\n\n{2}\n\nexport const b = 3\n'), [
    ['1:1', 'program', 'import A from "a"', {}],
    ['3:6', 'expression', '1 + 1', {}],
    ['5:1', 'expression', '2', {}],
    ['7:1', 'program', 'export const b = 3', {}],
  ]);
});

test('elements have their literal attributes, and expressions in others are listed', () => {
  assert.deepEqual(partsOf('<Tip open kind="note" size={2} {...more}>x</Tip>\n\n<>y</>\n'), [
    ['1:1', 'element', 'Tip', { open: '', kind: 'note' }],
    ['1:1', 'expression', '2', {}],
    ['1:1', 'expression', '...more', {}],
    ['3:1', 'element', '', {}],
  ]);
});

test('comments are ignored, and Markdown has no parts', () => {
  assert.deepEqual(partsOf('Text {/* a */} {/* b */}\n\n{/*\nc */}\n'), []);
  assert.deepEqual(readBody('{1} <b>x</b>\n', { offset: 0, line: 1 }, false).body.mdx, []);
});

test('empty braces are an expression, since they show nothing', () => {
  assert.deepEqual(partsOf('Text {} { }\n'), [
    ['1:6', 'expression', '', {}],
    ['1:9', 'expression', ' ', {}],
  ]);
});

test('an attribute may have any name, and a repeated one is reported', () => {
  const { mdx } = readBody(
    '<Tip __proto__="a" b="1" b="2" />\n',
    { offset: 0, line: 1 },
    true,
  ).body;
  assert.deepEqual(
    mdx.map(({ attributes, twice }) => [Object.entries(attributes), twice]),
    [
      [
        [
          ['__proto__', 'a'],
          ['b', '2'],
        ],
        'b',
      ],
    ],
  );
});

test('links and images written as elements are links and images', () => {
  const { links, images } = readBody(
    '<a href="b.md">b</a> <img src="c.png" alt="C" />\n',
    { offset: 0, line: 1 },
    true,
  ).body;
  assert.deepEqual(
    links.map(({ url, text }) => [url, text]),
    [['b.md', 'b']],
  );
  assert.deepEqual(
    images.map(({ url, alt }) => [url, alt]),
    [['c.png', 'C']],
  );
});

test('an element has the position of its opening tag, and knows its parent', () => {
  const { mdx } = readBody(
    '<Cards>\n  <Card\n    title="a > b"\n  >\n\n  Text.\n\n  </Card>\n</Cards>\n',
    { offset: 0, line: 1 },
    true,
  ).body;
  assert.deepEqual(
    mdx.map(({ value, within, line, column, endLine, endColumn }) => [
      value,
      within,
      [line, column, endLine, endColumn],
    ]),
    [
      ['Cards', undefined, [1, 1, 1, 8]],
      ['Card', 'Cards', [2, 3, 4, 4]],
    ],
  );
});

test('the href of a card is a link, with the position of its address', () => {
  const { links, headings } = readBody(
    '<Card title="B" href="b.md">\n\n## Part\n\n[c](c.md)\n\n</Card>\n',
    { offset: 0, line: 1 },
    true,
  ).body;
  assert.deepEqual(
    links.map(({ url, text, line, column, endColumn }) => [url, text, line, column, endColumn]),
    [
      ['b.md', 'B', 1, 23, 27],
      ['c.md', 'c', 5, 1, 10],
    ],
  );
  assert.deepEqual(
    headings.map(({ slug }) => slug),
    ['part'],
  );
});
