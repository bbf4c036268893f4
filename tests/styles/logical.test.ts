import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Properties that name a physical side instead of a logical one. */
const physical =
  /^(?:(?:scroll-)?(?:margin|padding)-|border-|inset-)?(?:left|right|top|bottom)(?:-\w+)?$|^(?:min-|max-)?(?:width|height)$/;
/** Corners have logical names too: `border-start-start-radius`. */
const corner = /^border-(?:top|bottom)-(?:left|right)-radius$/;

test('styles use logical start and end, never left and right', () => {
  const found = globSync('src/**/*.css').flatMap((file) =>
    physicalIn(readFileSync(file, 'utf8')).map((declaration) => `${file}: ${declaration}`),
  );
  assert.deepEqual(found, []);
});

test('physical sides are detected in any property', () => {
  const refused = [
    'left: 0',
    'margin-left: 1rem',
    'padding: 0 1px 0 2px',
    'border-right: 1px solid',
    'border-top-left-radius: 2px',
    'max-width: 3rem',
    'text-align: right',
    'float: left',
    'inset: 0 auto 0 0',
    'box-shadow: inset 3px 0 red',
    'transform: translateX(1rem)',
    'transform: scaleX(-1)',
  ];
  const kept = [
    'margin-inline-start: 1rem',
    'padding: 0 1px 0 1px',
    'border-block-start: 1px solid',
    'inset: 0',
    'box-shadow: inset 0 -2px red',
    'box-shadow: inset calc(3px * var(--inline)) 0 red',
    'transform: scaleX(var(--inline))',
    'text-align: end',
  ];
  const css = (lines: string[]) => `.a {\n${lines.map((line) => `  ${line};`).join('\n')}\n}`;
  assert.deepEqual(physicalIn(css(refused)), refused);
  assert.deepEqual(physicalIn(css(kept)), []);
});

function physicalIn(css: string): string[] {
  // A rule for only one direction may use physical sides.
  const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/\[dir='rtl'\][^{]*\{[^}]*\}/g, '');
  return [...bare.matchAll(/(?<=[{;\s])([a-z-]+)\s*:\s*([^;{}]+);/g)]
    .filter(([, name = '', value = '']) => isPhysical(name, value.trim()))
    .map(([, name = '', value = '']) => `${name}: ${value.trim()}`);
}

function isPhysical(name: string, value: string): boolean {
  if (physical.test(name) || corner.test(name)) return true;
  if (['text-align', 'float', 'clear'].includes(name)) return /^(?:left|right)$/.test(value);
  if (['margin', 'padding', 'inset'].includes(name)) return sides(value);
  // Shadows, moves and mirrors have no logical values, so they need a factor.
  if (name === 'box-shadow') return /^(?:inset )?-?(?!0\b)[\d.]/.test(value);
  return (
    name === 'transform' && /(?:translate|translateX|scaleX)\((?!.*var\(--inline\))/.test(value)
  );
}

/** Whether the right and left of four values differ. */
function sides(value: string): boolean {
  const parts = value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return parts.length === 4 && parts[1] !== parts[3];
}
