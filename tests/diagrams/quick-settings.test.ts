import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { copyOf, withQuickSettings } from '#diagrams/quick-settings.ts';

test('the installed Mermaid reads its settings by the copier that is put into it, in one module', () => {
  const modules = globSync('node_modules/mermaid/dist/chunks/mermaid.core/*.mjs').filter((file) => {
    const code = readFileSync(file, 'utf8');
    return withQuickSettings(code) !== code;
  });
  assert.equal(modules.length, 1);
});

test('a copy has the same settings, and changing it changes no original', () => {
  const settings = {
    theme: 'base',
    unset: undefined,
    none: null,
    secure: ['a', 'b', 'a'],
    flowchart: { curve: 'basis', nested: { deep: 1, list: [1] }, names: ['x'] },
  };
  const copy = copyOf(settings, 2);
  assert.deepEqual(copy, {
    theme: 'base',
    unset: undefined,
    secure: ['a', 'b'],
    flowchart: { curve: 'basis', nested: { deep: 1, list: [1] }, names: ['x'] },
  });
  const flowchart = copy.flowchart as { curve: string; nested: { deep: number }; names: string[] };
  flowchart.curve = 'linear';
  flowchart.nested.deep = 2;
  flowchart.names.push('y');
  assert.equal(settings.flowchart.curve, 'basis');
  assert.equal(settings.flowchart.nested.deep, 1);
  assert.deepEqual(settings.flowchart.names, ['x']);
});

test('a setting that would change what objects are is left out of a copy', () => {
  const settings = JSON.parse('{"__proto__": {"polluted": true}, "theme": "base"}') as Record<
    string,
    unknown
  >;
  const copy = copyOf(settings, 2);
  assert.deepEqual(Object.keys(copy), ['theme']);
  assert.equal((copy as { polluted?: boolean }).polluted, undefined);
});
