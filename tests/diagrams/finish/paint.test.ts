import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromOklch, toOklch, type Rgba } from '#diagrams/finish/oklch.ts';
import { paint, parseColour, turnOver } from '#diagrams/finish/paint.ts';
import { darkPaper, marks, standIns, washes } from '#diagrams/palette.ts';

test('a placeholder colour is replaced by its token', () => {
  assert.equal(paint(standIns.ink), 'var(--ink)');
  assert.equal(paint('#F5F6F4'), 'var(--paper)');
  assert.equal(paint('rgb(245, 246, 244)'), 'var(--paper)');
  assert.equal(paint('rgba(20, 25, 28, 0.5)'), 'color-mix(in srgb, var(--ink) 50%, transparent)');
});

test('each placeholder maps to one token, and a series has a light and a dark colour', () => {
  assert.equal(new Set(Object.values(standIns)).size, Object.keys(standIns).length);
  for (const [light, dark] of [...washes, ...marks])
    assert.equal(paint(light), `light-dark(${light},${dark})`);
});

test('other colours are inverted: the same hue, from light to dark', () => {
  assert.equal(paint('transparent'), 'none');
  assert.match(paint('#fdd') ?? '', /^light-dark\(#ffdddd,#2[0-9a-f]1[0-9a-f]1[0-9a-f]\)$/);
  assert.match(paint('#fdd8') ?? '', /^light-dark\(#ffdddd88,#[0-9a-f]{6}88\)$/);
  for (const colour of ['#1168bd', '#fef3c7', '#064e3b', '#7c3aed', '#888888']) {
    const before = toOklch(parseColour(colour)!);
    const after = toOklch(turnOver(parseColour(colour)!));
    assert.equal(Math.sign(before.lightness - 0.58), -Math.sign(after.lightness - 0.58), colour);
    if (before.chroma > 0.05) assert.ok(Math.abs(before.hue - after.hue) < 0.15, colour);
  }
});

test('text that is readable in the light theme is readable in the dark one', () => {
  const pairs = [
    ['#ffffff', '#1168bd'],
    ['#14191c', '#fef3c7'],
    ['#7f1d1d', '#fee2e2'],
    ['#ffffff', '#333333'],
    ['#000000', '#ffc107'],
  ];
  for (const [text, ground] of pairs) {
    const turned = contrast(turnOver(parseColour(text!)!), turnOver(parseColour(ground!)!));
    assert.ok(turned >= 4.5, `${text} on ${ground}: ${turned}`);
  }
  for (const [i, [, dark]] of washes.entries()) {
    assert.ok(contrast(parseColour('#e9ecea')!, parseColour(dark)!) >= 7, `wash ${i}`);
    assert.ok(contrast(parseColour(standIns.ink)!, parseColour(washes[i]![0])!) >= 7, `wash ${i}`);
  }
  for (const [light, dark] of marks) {
    assert.ok(contrast(parseColour(light)!, parseColour(standIns.paper)!) >= 4.5, light);
    assert.ok(contrast(parseColour(dark)!, parseColour(darkPaper)!) >= 4.5, dark);
  }
});

test('a light line does not fade on a dark page', () => {
  const line = turnOver(parseColour('#ffc107')!, 'line');
  assert.ok(contrast(line, parseColour(darkPaper)!) >= 3);
});

test('colours are parsed in every format', () => {
  const read = (value: string) => parseColour(value)?.map((channel) => Math.round(channel * 255));
  assert.deepEqual(read('tomato'), [255, 99, 71, 255]);
  assert.deepEqual(read('#abc'), [170, 187, 204, 255]);
  assert.deepEqual(read('hsl(120, 50%, 40%)'), [51, 153, 51, 255]);
  assert.deepEqual(read('rgb(0 0 0 / 50%)'), [0, 0, 0, 128]);
  for (const none of ['', 'red;', 'url(#a)', 'var(--x)', '#12', 'rgb(1,2)', 'expression(1)'])
    assert.equal(read(none), undefined, none);
});

test('colours survive conversion to OKLCH and back', () => {
  for (const colour of ['#1168bd', '#ffffff', '#000000', '#ff0000', '#8a6a1f'].map((hex) =>
    parseColour(hex)!,
  )) {
    const back = fromOklch(toOklch(colour), colour[3]);
    back.forEach((channel, i) => assert.ok(Math.abs(channel - colour[i]!) < 0.01));
  }
});

function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
