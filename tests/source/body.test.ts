import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne, wordsOf } from './one-file.ts';

const read = (body: string, extension = 'md') =>
  readOne(`guides/a.${extension}`, `---\ntitle: A\n---\n${body}`);
const bodyOf = async (body: string, extension?: string) => (await read(body, extension)).entry.body;

test('slugs are those of the Git host, numbered if headings are equal', async () => {
  const { headings } = await bodyOf(
    '## Back up & `restore`\n\n## Limits <!-- expect: x -->\n\n### Limits\n\n## ???\n\n# _Über_ [uns](a.md)!\n\n## ![logo](a.png) Logo\n\nSetext\n======\n\n> ## In a quote\n',
  );
  assert.deepEqual(
    headings.map(({ depth, text, slug }) => [depth, text, slug]),
    [
      [2, 'Back up & restore', 'back-up--restore'],
      [2, 'Limits', 'limits'],
      [3, 'Limits', 'limits-1'],
      [2, '???', '-'],
      [1, 'Über uns!', 'über-uns'],
      [2, 'Logo', 'logo'],
      [1, 'Setext', 'setext'],
      [2, 'In a quote', 'in-a-quote'],
    ],
  );
});

test('links have their target’s address, however it is written', async () => {
  const { links } = await bodyOf(
    '[a *b*](x.md "T") [c][ref] [ref] [ref][] <https://y.org> https://z.org www.w.org m@x.org\n\n[Ref]: ./r.md#f\n[ref]: other.md\n\n[none][missing]\n',
  );
  assert.deepEqual(
    links.map(({ url, text, bare }) => [url, text, bare]),
    [
      ['x.md', 'a b', false],
      ['./r.md#f', 'c', false],
      ['./r.md#f', 'ref', false],
      ['./r.md#f', 'ref', false],
      ['https://y.org', 'https://y.org', true],
      ['https://z.org', 'https://z.org', true],
      ['http://www.w.org', 'www.w.org', true],
      ['mailto:m@x.org', 'm@x.org', true],
    ],
  );
});

test('images have their address and alternative text', async () => {
  const { images } = await bodyOf('![a *b*](x.png) ![][i] [![n](y.png)](z.md)\n\n[i]: i.svg\n');
  assert.deepEqual(
    images.map(({ url, alt }) => [url, alt]),
    [
      ['x.png', 'a b'],
      ['i.svg', ''],
      ['y.png', 'n'],
    ],
  );
});

test('a table has the heading above it, and its cells have the text that readers see', async () => {
  const { tables } = await bodyOf(
    '| a |\n|---|\n\n## Backup\n\n| Duty | Team |\n|:---|---|\n| `a\\|b` | *x*: y[^1] |\n| <!-- c --> one <!-- d --> two <!-- expect: e --> |\n| | – |\n\n[^1]: n\n',
  );
  assert.equal(tables[0]?.under, undefined);
  assert.equal(tables[1]?.under?.slug, 'backup');
  assert.deepEqual(
    tables[1].rows.map((row) => row.map(({ text }) => text)),
    [['`a|b`', '*x*: y[^1]'], ['one  two'], ['', '–']],
  );
});

test('a comment in a cell of MDX is not part of it', async () => {
  const { tables } = await bodyOf(
    '| a |\n|---|\n| A/R {/* expect: x */} |\n| {/* y */} |\n',
    'mdx',
  );
  assert.deepEqual(
    tables[0]?.rows.map((row) => row.map(({ text }) => text)),
    [['A/R'], ['']],
  );
});

test('a footnote has its label and its Markdown', async () => {
  const { footnotes, footnoteReferences } = await bodyOf(
    'x[^Prod] y[^Prod]\n\n[^Prod]: Only in `prod`,\n    and *there*.\n\n    - on weekdays\n',
  );
  assert.deepEqual(
    footnotes.map(({ label, text }) => [label, text]),
    [['Prod', 'Only in `prod`,\nand *there*.\n\n- on weekdays']],
  );
  assert.deepEqual(
    footnoteReferences.map(({ label }) => label),
    ['Prod', 'Prod'],
  );
});

test('fences have their language, options and text', async () => {
  const { fences } = await bodyOf(
    '```js file=a.js\nx\n\ny\n```\n\n1. a\n\n   ~~~~\n   ~~~\n   ~~~~\n\n> ```sh\n> z\n> ```\n\n    indented\n',
  );
  assert.deepEqual(
    fences.map(({ lang, meta, value, closed }) => [lang, meta, value, closed]),
    [
      ['js', 'file=a.js', 'x\n\ny', true],
      [undefined, undefined, '~~~', true],
      ['sh', undefined, 'z', true],
    ],
  );
});

test('a fence that ends only with its text, list or quote is not closed', async () => {
  const messages = async (body: string) => wordsOf((await read(body)).problems);
  const hint = 'Add a line “```” after the code, with the same indentation as the opening line.';
  const unclosed = 'The code fence “```” is never closed.';
  assert.deepEqual(await messages('\n```sh\nx\n'), [[`5:1 ${unclosed}`, hint]]);
  assert.deepEqual(await messages('```'), [[`4:1 ${unclosed}`, hint]]);
  assert.deepEqual(await messages('- ```\n  x\n\ny\n'), [[`4:3 ${unclosed}`, hint]]);
  assert.deepEqual(await messages('> ```\n> x\n\ny\n'), [[`4:3 ${unclosed}`, hint]]);
  assert.deepEqual(await messages('```\nx\n    ```\n'), [[`4:1 ${unclosed}`, hint]]);
  assert.deepEqual(await messages('   ```\nx\n``` \n\n- ```\n  x\n     ```\n'), []);
  assert.deepEqual(await messages('```\n~~~\n``\n'), [[`4:1 ${unclosed}`, hint]]);
});

test('words are counted in prose, lists and tables, not in code, comments and headings', async () => {
  const { words } = await bodyOf(
    '# Not this\n\nOne *two*, three – 4.\n\n- five `not` six\n\n| seven |\n|---|\n| eight |\n\n```\nnot this\n```\n\n<!-- nor this -->\n',
  );
  assert.equal(words, 8);
});

test('HTML and comments are listed with their text', async () => {
  const { html } = await bodyOf(
    '<!-- expect: x -->\n\nA <b>bold</b> word.\n\n<div id="a">\n</div>\n',
  );
  assert.deepEqual(
    html.map(({ value }) => value),
    ['<!-- expect: x -->', '<b>', '</b>', '<div id="a">\n</div>'],
  );
});

test('a body starts below the front-matter, whatever line endings and thematic breaks there are', async () => {
  const startOf = async (text: string) => (await readOne('guides/a.md', text)).entry.body.start;
  assert.deepEqual(await startOf('---\ntitle: A\n---\nText\n\n---\n'), { offset: 17, line: 4 });
  assert.deepEqual(await startOf('\uFEFF---\r\ntitle: A\r\n---\r\nText'), { offset: 17, line: 4 });
  assert.deepEqual(await startOf('---\ntitle: A\n---'), { offset: 16, line: 4 });
});

test('`<a id>` and `<a name>` are anchors in Markdown and in MDX, not in comments and code', async () => {
  const anchorsOf = async (body: string, extension: string) =>
    (await bodyOf(body, extension)).anchors.map(
      ({ id, line, column, endColumn }) => `${id} ${line}:${column}-${endColumn}`,
    );
  const said =
    'See <a id="one"></a> it.\n\n<a name="two"></a>\n\nA <a id="three" name="three"></a> b <b id="no"></b>\n\n`<a id="code"></a>`\n\n```html\n<a id="fence"></a>\n```\n';
  const anchors = ['one 4:5-17', 'two 6:1-15', 'three 8:3-30'];
  assert.deepEqual(
    await anchorsOf(`${said}\n<!-- <a id="said"></a> -->\n\nA <!-- <a id="x"> --> b\n`, 'md'),
    anchors,
  );
  assert.deepEqual(
    await anchorsOf(`${said}\n{/* <a id="said"></a> */}\n\nA {/* <a id="x"> */} b\n`, 'mdx'),
    anchors,
  );
});

test('every comment in a block of HTML is listed with its position', async () => {
  const { comments } = await bodyOf('<dl>\n<!-- one --> <!-- two -->\n</dl>\n\n<!-- three');
  assert.deepEqual(
    comments.map(({ text, line, column, endColumn }) => [text, line, column, endColumn]),
    [
      ['one', 5, 1, 13],
      ['two', 5, 14, 26],
    ],
  );
});

test('invalid MDX has an error with its position and reason', async () => {
  const problems = async (body: string) => wordsOf((await read(body, 'mdx')).problems);
  const characters =
    'In MDX, `<` starts an element and `{` an expression. To show the characters, write `\\<` and `\\{`.';
  assert.deepEqual(await problems('\n😀 {1 +}\n'), [
    ['5:8 The MDX can’t be read: could not parse expression: Unexpected token.', characters],
  ]);
  assert.deepEqual(await problems('Less <- more\n'), [
    [
      '4:6 The MDX can’t be read: unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`).',
      characters,
    ],
  ]);
  assert.deepEqual(
    (await problems('<!-- a comment -->\n'))[0]?.[1],
    'Write comments as `{/* text */}`.',
  );
  const [program] = await problems('import a from\n');
  assert.match(program?.[0] ?? '', /^4:\d+ The MDX can’t be read: could not parse esm: /);
});

test('braces and angle brackets that break MDX are text in Markdown', async () => {
  assert.deepEqual((await read('A {curly} and <- arrow, a < b.\n')).problems, []);
});
