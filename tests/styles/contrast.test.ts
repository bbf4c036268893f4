import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Pair = readonly [token: string, ground: string];

const source = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...source.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);
const grounds = ['paper', 'sheet', 'sunk'];
const layers = [1, 2, 3, 4, 5].map((position) => `layer-${String(position)}`);
const code = ['keyword', 'string', 'function', 'comment', 'constant'].map((name) => `code-${name}`);

for (const theme of ['light', 'dark'] as const) {
  test(`text has a contrast of at least 4.5:1 on every background, ${theme}`, () => {
    refuseBelow(4.5, theme, [
      ...across(['ink', 'ink-2', 'ink-3', 'cut'], [...grounds, 'cut-wash']),
      ...across(code, [...grounds, 'code-added', 'code-removed', 'cut-wash']),
      ...layers.map((layer) => [`${layer}-text`, layer] as const),
    ]);
  });

  test(`borders of controls and the marks of layers have at least 3:1, ${theme}`, () => {
    refuseBelow(3, theme, [
      ...across(['line-2'], grounds),
      ...layers.flatMap((layer) => across([`${layer}-mark`], ['paper', 'sheet', layer])),
    ]);
  });

  test(`the cut has at least 3:1 to both layers beside it, ${theme}`, () => {
    refuseBelow(3, theme, across(['cut'], ['layer-1', 'layer-2']));
  });
}

test('the tints of three layers go from lightest at the top to darkest, in both themes', () => {
  for (const theme of ['light', 'dark'] as const) {
    const washes = layers.slice(0, 3).map((layer) => luminance(colour(layer, theme)));
    assert.deepEqual(
      washes,
      washes.toSorted((one, other) => other - one),
    );
  }
});

function across(names: readonly string[], on: readonly string[]): Pair[] {
  return names.flatMap((name) => on.map((ground) => [name, ground] as const));
}

function refuseBelow(least: number, theme: 'light' | 'dark', pairs: readonly Pair[]) {
  const weak = pairs
    .map(([name, ground]) => ({
      pair: `${name} on ${ground}`,
      ratio: contrast(colour(name, theme), colour(ground, theme)),
    }))
    .filter(({ ratio }) => ratio < least)
    .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
  assert.deepEqual(weak, []);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  assert.ok(token, `tokens.css has no colour --${name}`);
  return token[theme];
}

/** Contrast as defined by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
