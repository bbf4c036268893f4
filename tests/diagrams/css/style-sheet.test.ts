import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { parseDeclarations } from '#diagrams/css/declarations.ts';
import { parseSelector } from '#diagrams/css/selector.ts';
import { StyleSheet } from '#diagrams/css/style-sheet.ts';

const { document } = new JSDOM(
  `<body id="top"><g class="node hot"><rect id="r" class="a b" data-look="neo" style="stroke: green; fill: url(a;b)"></rect><text>t</text></g></body>`,
).window;
const rect = document.querySelector('#r')!;

test('declarations end at semicolons, except inside brackets or quotes', () => {
  assert.deepEqual(parseDeclarations('FILL: url("a;b") ; ; stroke:red!important;x:'), [
    { property: 'fill', value: 'url("a;b")', important: false },
    { property: 'stroke', value: 'red', important: true },
  ]);
});

test('selectors match as in a browser', () => {
  const good = [
    'rect',
    '*',
    '#r',
    '.a',
    '.a.b',
    'rect.b#r',
    '#top .node rect',
    '.node > rect',
    'body > g > *',
    '[data-look]',
    '[data-look="neo"].b',
    '[data-look^=n]',
    '[class~=b]',
    ':not(.c)',
    ':is(path, rect)',
    'rect:first-child',
    '.hot :not(text)',
  ];
  const bad = [
    'path',
    '.c',
    '#top > rect',
    'text + rect',
    '[data-look="x"]',
    ':not(.a)',
    'rect:last-child',
    '.node.cold rect',
    '.a:hover',
    'rect::before',
    'rect >',
  ];
  for (const selector of good) assert.equal(parseSelector(selector)?.matches(rect), true, selector);
  for (const selector of bad)
    assert.notEqual(parseSelector(selector)?.matches(rect), true, selector);
  assert.equal(parseSelector('rect + text')?.matches(rect.nextElementSibling!), true);
  assert.equal(parseSelector('rect ~ text')?.matches(rect.nextElementSibling!), true);
});

test('the more specific rule wins, then the later one, then !important, with the style attribute between', () => {
  const value = (css: string, property = 'fill') => new StyleSheet(css).value(rect, property);
  assert.equal(value('rect{fill:a} .a{fill:b} rect{fill:c}', 'fill'), 'url(a;b)');
  assert.equal(value('rect{width:a} .a{width:b} rect{width:c}', 'width'), 'b');
  assert.equal(value('.a{width:a} .b{width:b}', 'width'), 'b');
  assert.equal(value('#r{width:a} .a.b{width:b}', 'width'), 'a');
  assert.equal(value('#r{stroke:a}', 'stroke'), 'green');
  assert.equal(value('rect{stroke:a !important}', 'stroke'), 'a');
  assert.equal(value('.node rect, path{width:a}', 'width'), 'a');
});

test('rules for other media and animations do not affect a picture', () => {
  const css =
    '@media print{rect{width:a}} @keyframes x{from{width:b}} /* rect{width:c} */ rect:hover{width:d}';
  assert.equal(new StyleSheet(css).value(rect, 'width'), undefined);
});
