import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyTo, compose, parseTransform } from '#diagrams/dom/affine.ts';
import { pathBox, pathLength, pointAtLength } from '#diagrams/dom/path-measure.ts';

const near = (actual: readonly number[], expected: number[], by = 0.01) =>
  actual.forEach((value, i) =>
    assert.ok(
      Math.abs(value - expected[i]!) <= by,
      `${actual.join(' ')} is not ${expected.join(' ')}`,
    ),
  );
const box = (d: string) => {
  const { x, y, width, height } = pathBox(d).rect;
  return [x, y, width, height];
};

test('bounding boxes include the extremes of curves, as in Chromium', () => {
  near(box('M10 10 h20 v-5 H4 z'), [4, 5, 26, 5]);
  near(box('M0 0 C 0 40 60 40 60 0'), [0, 0, 60, 30]);
  near(box('M0 0 Q 20 40 40 0 T 80 0'), [0, -20, 80, 40]);
  near(box('M0 0 c 0 10 10 10 10 0 s 10 -10 10 0'), [0, -7.5, 20, 15]);
  near(box('M10 0 A 10 10 0 0 1 -10 0'), [-10, 0, 20, 10]);
  near(box('M10 0 A 10 10 0 1 0 0 10'), [-10, -10, 20, 20]);
  near(box('M0 0 A 1 1 0 0 1 20 0'), [0, -10, 20, 10]);
  near(box('M0 0 A 20 10 90 0 1 0 40'), [0, 0, 10, 40]);
  near(box(''), [0, 0, 0, 0]);
});

test('extra pairs are lines, numbers may touch, and parsing stops at an invalid command', () => {
  near(box('m1 1 2 2l3-3'), [1, 0, 5, 3]);
  near(box('M0 0 L.5.5 L10 10 oops 99 99'), [0, 0, 10, 10]);
  near(box('M0 0 L 5'), [0, 0, 0, 0]);
});

test('lengths and points follow the drawn line only', () => {
  near([pathLength('M0 0 h30 v40'), pathLength('M0 0 h10 M50 50 v10')], [70, 20]);
  near([pathLength('M10 0 A 10 10 0 0 1 -10 0')], [Math.PI * 10], 0.01);
  near(pointAtLength('M0 0 h30 v40', 50), [30, 20]);
  near(pointAtLength('M0 0 h10 M50 50 v10', 15), [50, 55]);
  near(pointAtLength('M0 0 h10', 99), [10, 0]);
  near(pointAtLength('M0 0 h10', -1), [0, 0]);
});

test('transformations apply from right to left', () => {
  near(applyTo(parseTransform('translate(10, 20) scale(2)'), 1, 1), [12, 22]);
  near(applyTo(parseTransform('rotate(90)'), 1, 0), [0, 1]);
  near(applyTo(parseTransform('rotate(90 10 10)'), 10, 0), [20, 10]);
  near(applyTo(parseTransform('matrix(1 0 0 1 5 6)'), 0, 0), [5, 6]);
  near(applyTo(parseTransform('skewX(45)'), 0, 1), [1, 1]);
  near(applyTo(parseTransform('translateX(3px) translateY(4px)'), 0, 0), [3, 4]);
  near(applyTo(compose([2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 5, 0]), 0, 0), [10, 0]);
});
