import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { elementBox, pageBox } from '#diagrams/dom/element-box.ts';
import { layOutLabel } from '#diagrams/dom/label-layout.ts';

/** The first element with the class `it` in a drawing with this content. */
const it = (content: string, css = '') => {
  const { document } = new JSDOM(
    `<svg viewBox="0 0 9 9"><style>text, div { font-size: 14px } ${css}</style>${content}</svg>`,
  ).window;
  return document.querySelector('.it')!;
};
const box = (content: string, css = '') =>
  Object.values(elementBox(it(content, css)).rect).map((value) => Math.round(value * 10) / 10);
const lines = (content: string, style = '') =>
  layOutLabel(
    it(`<foreignObject><div class="it" style="${style}">${content}</div></foreignObject>`),
  ).lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

test('a group contains its transformed children', () => {
  const parts =
    '<rect x="1" y="2" width="10" height="10"/><g transform="translate(20 0)"><circle r="5"/></g>';
  assert.deepEqual(box(`<g class="it" transform="scale(9)">${parts}</g>`), [1, -5, 24, 17]);
});

test('elements that are not rendered take no space', () => {
  const unseen =
    '<defs><rect width="99" height="99"/></defs><rect x="50" y="50"/><title>t</title><g class="no"><rect width="99" height="99"/></g>';
  assert.deepEqual(
    box(`<g class="it">${unseen}<line x1="1" x2="3" y1="1" y2="1"/></g>`, '.no { display: none }'),
    [1, 1, 2, 0],
  );
});

test('text is placed at its anchor and baseline', () => {
  assert.deepEqual(box('<text class="it" x="100" y="50">Type</text>'), [100, 36, 31.7, 18]);
  const [left, , width] = box('<text class="it" x="100" y="50" text-anchor="middle">Type</text>');
  assert.equal(Math.round(left! + width! / 2), 100);
  assert.deepEqual(
    box(
      '<text class="it"><tspan x="0" dy="1em">A</tspan><tspan x="0" dy="1em">B</tspan></text>',
    )[3],
    32,
  );
});

test('white space collapses, and trailing white space takes no space', () => {
  const width = (content: string) => box(`<text class="it">${content}</text>`)[2];
  assert.equal(width('  a \n\n b  '), width('a b'));
});

test('an inner svg scales its view box to its size', () => {
  const inner =
    '<svg width="40" height="40" viewBox="0 0 20 20"><rect x="5" y="5" width="10" height="10"/></svg>';
  assert.deepEqual(box(`<g class="it">${inner}</g>`), [10, 10, 20, 20]);
});

test('on the page, an element is placed by all transforms around it', () => {
  const { x, y } = pageBox(
    it(
      '<g transform="translate(10 10)"><g transform="scale(2)"><rect class="it" x="3" y="4" width="1" height="1"/></g></g>',
    ),
  ).rect;
  assert.deepEqual([x, y], [16, 18]);
});

test('a label breaks where a browser breaks it', () => {
  assert.deepEqual(lines('one two<br>three<br/><br>four'), ['one two', 'three', '', 'four']);
  assert.deepEqual(lines('<p>one</p><p>two</p>'), ['one', 'two']);
  assert.deepEqual(lines('a label that has to wrap somewhere', 'max-width: 120px'), [
    'a label that has to',
    'wrap somewhere',
  ]);
  assert.deepEqual(lines('a well-known-thing', 'max-width: 60px'), ['a well-', 'known-', 'thing']);
  assert.deepEqual(lines('日本語のラベル', 'max-width: 60px'), ['日本語の', 'ラベル']);
  assert.deepEqual(lines('unbreakablelongword next', 'max-width: 40px'), [
    'unbreakablelongword',
    'next',
  ]);
});

test('a nowrap label is as wide as its limit, as mermaid expects', () => {
  const label = it(
    '<foreignObject><div class="it" style="white-space: nowrap; max-width: 60px">a label that is long</div></foreignObject>',
  );
  assert.equal(layOutLabel(label).width, 60);
});
