import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { configuration } from '#model/configuration.ts';

interface Shape {
  description?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

const rows = readFileSync('docs/configure.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| `([\w.[\]-]+)` +\| (.+?) +\|$/.exec(line)?.slice(1, 3) ?? [])
  .reduce<[string, string][]>(
    (pairs, cell, index, all) =>
      index % 2 === 0 ? [...pairs, [cell, all[index + 1] ?? '']] : pairs,
    [],
  );

test('docs/configure.md has a row for every setting, with its meaning', () => {
  const schema = z.toJSONSchema(configuration, { io: 'input', unrepresentable: 'any' }) as Shape;
  assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(settingsOf(schema)));
});

test('docs/configure.md has one row for each setting', () => {
  assert.deepEqual(
    rows.map(([name]) => name),
    [...new Set(rows.map(([name]) => name))],
  );
});

/** The name and meaning of each setting; those of an entry of a list after `[]`. */
function settingsOf({ properties = {}, anyOf = [] }: Shape, above = ''): [string, string][] {
  if (anyOf.length > 0) return anyOf.flatMap((form) => settingsOf(form, above));
  return Object.entries(properties).flatMap(([key, value]): [string, string][] => {
    const name = `${above}${key}`;
    const below =
      (value.properties ?? value.anyOf)
        ? settingsOf(value, `${name}.`)
        : settingsOf(value.items ?? {}, `${name}[].`);
    return [[name, value.description ?? ''], ...below];
  });
}
