import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineExtent, textWidth } from '#diagrams/dom/text-width.ts';
import type { Weight } from '#diagrams/site-font.ts';

const width = (text: string, weight: Weight = 340) =>
  textWidth(text, { size: 14, weight, mono: false });
const near = (actual: number, expected: number, by = 0.05) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

test('text is as wide as in Chromium, with kerning and weight', () => {
  near(width('Reader asks for a page'), 150.28);
  near(width('AVATAR Type'), 88.09);
  near(width('0123456789'), 90.73);
  near(width('Reader asks for a page', 560), 154.47);
  near(width('AVATAR Type', 560), 91.03);
});

test('each file of the font has the characters that it declares', () => {
  assert.ok(width('Größe') > width('Gre') && width('Größe') < width('Groesse'));
  near(width('é') / width('e'), 1, 0.01);
});

test('characters missing from all files are estimated, and invisible ones have no width', () => {
  near(width('日本'), 28);
  near(width('Ж'), 8.4);
  near(width('🚀\ufe0f\u200d'), 14);
  assert.equal(width(''), 0);
});

test('a line is as high as the font says', () => {
  const { ascent, descent } = lineExtent(20);
  near(ascent, 19.5);
  near(descent, 5.5);
});
