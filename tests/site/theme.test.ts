import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  accentGrounds,
  backgrounds,
  besideCut,
  markGrounds,
  ratioOf,
  themeCss,
  themeTokens,
  tooWeakOn,
  type Token,
} from '#site/theme.ts';

const source = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const defaults = new Map<string, Token>(
  [...source.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const schemes = ['light', 'dark'] as const;
const hues = ['#b32f17', '#0b5fa5', '#0a7030', '#6a2aa0', '#704c00', '#111111', '#a00060'];

test('the backgrounds are those of the tokens', () => {
  assert.deepEqual(backgrounds, {
    paper: defaults.get('paper'),
    sheet: defaults.get('sheet'),
    sunk: defaults.get('sunk'),
  });
  assert.deepEqual(besideCut, [defaults.get('layer-1'), defaults.get('layer-2')]);
});

test('every default colour passes the check of colours', () => {
  for (const scheme of schemes) {
    const cut = defaults.get('cut')?.[scheme] ?? '';
    assert.equal(tooWeakOn(cut, accentGrounds(cut, scheme)), undefined);
    for (const index of [0, 1, 2, 3, 4]) {
      const mark = defaults.get(`layer-${index + 1}-mark`)?.[scheme] ?? '';
      assert.equal(tooWeakOn(mark, markGrounds(mark, scheme, index)), undefined);
    }
  }
  const both = (name: string) => defaults.get(name) ?? '';
  const layers = [1, 2, 3, 4, 5].map((number) => both(`layer-${number}-mark`));
  themeTokens({ accent: both('cut'), layers });
});

test('one colour becomes a lighter shade in the dark theme, and both are readable', () => {
  for (const accent of hues) {
    const tokens = themeTokens({ accent });
    const cut = tokens.get('cut');
    assert.ok(cut);
    assert.equal(cut.light, accent);
    assert.ok(ratioOf(cut.dark, '#000000') > ratioOf(cut.light, '#000000'));
    for (const scheme of schemes) {
      assert.equal(tooWeakOn(cut[scheme], accentGrounds(cut[scheme], scheme)), undefined, accent);
      const strong = tokens.get('cut-strong')?.[scheme] ?? '';
      assert.ok(ratioOf(strong, backgrounds.paper[scheme]) > 4.5, `${accent} ${scheme}`);
    }
  }
});

test('all other text is readable on the wash of every accent', () => {
  const text = ['ink', 'ink-2', 'ink-3', 'code-keyword', 'code-string', 'code-comment'];
  for (const accent of hues)
    for (const scheme of schemes)
      for (const name of text) {
        const wash = themeTokens({ accent }).get('cut-wash')?.[scheme] ?? '';
        const ratio = ratioOf(defaults.get(name)?.[scheme] ?? '', wash);
        assert.ok(ratio >= 4.5, `${name} on the wash of ${accent}, ${scheme}: ${ratio}`);
      }
});

test('the text of a layer is readable on its wash, at every position', () => {
  for (const colour of hues) {
    const tokens = themeTokens({ layers: [colour, colour, colour, colour, colour] });
    for (const number of [1, 2, 3, 4, 5])
      for (const scheme of schemes) {
        const wash = tokens.get(`layer-${number}`)?.[scheme] ?? '';
        const text = tokens.get(`layer-${number}-text`)?.[scheme] ?? '';
        assert.ok(ratioOf(text, wash) >= 4.5, `${colour} ${number} ${scheme}`);
      }
  }
});

test('a colour that is too weak is refused with the nearest shade that passes', () => {
  const refused = (colours: Parameters<typeof themeTokens>[0]) => {
    try {
      themeTokens(colours);
    } catch (error) {
      return (error as Error).message.split('\n');
    }
    return [];
  };
  assert.deepEqual(refused({ accent: '#ffcc00' }), [
    '“theme.accent”: #ffcc00 on the paper #f5f6f4 has a contrast of 1.39:1 and needs 4.5:1; the nearest shade that passes is #826704.',
  ]);
  assert.deepEqual(refused({ accent: { light: '#0b5fa5', dark: '#0b5fa5' } }), [
    '“theme.accent.dark”: #0b5fa5 on the paper #121517 has a contrast of 2.78:1 and needs 4.5:1; the nearest shade that passes is #7fbcfd.',
  ]);
  assert.deepEqual(refused({ layers: ['#8a6200', '#ffff00'] }), [
    '“theme.layers.1”: #ffff00 on the paper #f5f6f4 has a contrast of 1.00:1 and needs 3:1; the nearest shade that passes is #93930d.',
  ]);
  for (const line of [...refused({ accent: '#ffcc00' }), ...refused({ accent: '#7fb0ff' })]) {
    const [, shade = ''] = /passes is (#\w{6})\.$/.exec(line) ?? [];
    assert.deepEqual(refused({ accent: shade }), [], shade);
  }
});

test('a wish for more contrast comes before the accent', () => {
  assert.match(
    themeCss(themeTokens({ accent: '#0B5FA5' })),
    /^@layer theme \{\n {2}:root \{\n {4}--cut: light-dark\(#0b5fa5, #\w{6}\);[^]+prefers-contrast: more[^]+--cut: var\(--cut-strong\);/,
  );
  assert.doesNotMatch(themeCss(themeTokens({ layers: ['#0b5fa5'] })), /contrast/);
});
