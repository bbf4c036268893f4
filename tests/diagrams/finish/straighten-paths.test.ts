import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { straightenPaths } from '#diagrams/finish/straighten-paths.ts';

const straightened = (d: string, fill = 'none') => {
  const { document } = new JSDOM(`<svg><path fill="${fill}" d="${d}"/></svg>`).window;
  const svg = document.querySelector('svg')!;
  straightenPaths(svg);
  return svg.querySelector('path')!.getAttribute('d');
};

test('a straight curve becomes a line, and a line drawn twice is drawn once', () => {
  const sketched = 'M0 0 C3 0, 7 0, 10 0 M0 0 C2 0, 9 0, 10 0 M10 0 C10 4, 10 5, 10 10';
  assert.equal(straightened(sketched), 'M0 0L10 0L10 10');
});

test('other curves are unchanged', () => {
  assert.equal(straightened('M0 0 C0 5 5 10 10 10 L20 10'), 'M0 0C0 5 5 10 10 10L20 10');
  assert.equal(straightened('M0 0 C-5 0 15 0 10 0'), 'M0 0C-5 0 15 0 10 0');
});

test('the outline of an area keeps all its strokes', () => {
  assert.equal(straightened('M0 0 C1 0 2 0 3 0 L0 0 L3 0', 'red'), 'M0 0L3 0L0 0L3 0');
});

test('paths with arcs, closed ends or relative commands are unchanged', () => {
  for (const d of ['M0 0 A1 1 0 0 1 2 0 C3 0 4 0 5 0', 'M0 0 C1 0 2 0 3 0 Z', 'm0 0 c1 0 2 0 3 0'])
    assert.equal(straightened(d), d);
});
