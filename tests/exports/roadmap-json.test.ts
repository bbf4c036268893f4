import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { bodiesOf, busy, exported, filesOf, fixtureCatalogue, item } from './exported.ts';

interface Written {
  items: { id: string; target?: string; precision: string; due?: object; moves: object[] }[];
}

test('the roadmap as data matches its schema, and has every item with its moves', async () => {
  for (const files of [
    bodiesOf(filesOf(await fixtureCatalogue())),
    await exported(busy),
    await exported({}),
  ]) {
    const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
    const isValid = ajv.compile(JSON.parse(files.get('roadmap.schema.json') ?? '') as object);
    const roadmap = JSON.parse(files.get('roadmap.json') ?? '') as Written;
    assert.ok(isValid(roadmap), ajv.errorsText(isValid.errors));
    const whole = JSON.parse(files.get('catalogue.json') ?? '') as { roadmap: { id: string }[] };
    assert.deepEqual(
      roadmap.items.map(({ id }) => id),
      whole.roadmap.map(({ id }) => id),
    );
  }
});

test('a target has its precision', async () => {
  const targets = {
    '2027-03-31': 'date',
    '2027-Q1': 'quarter',
    '2027-Q1/2027-Q2': 'range',
    'FY2027-H1': 'fiscal-half',
    far: 'horizon',
    none: 'none',
  };
  for (const [target, precision] of Object.entries(targets)) {
    const files = await exported({
      'roadmap/a.md': item(`stage: exploring\ntarget: ${target}\nadded: 2026-01-12`),
    });
    const { items } = JSON.parse(files.get('roadmap.json') ?? '') as Written;
    assert.equal(items[0]?.precision, precision, target);
  }
});

test('the example of docs/roadmap-format.md is what the file says of that item', async () => {
  const [, example = ''] =
    /```json\n([^]*?)```/.exec(readFileSync('docs/roadmap-format.md', 'utf8')) ?? [];
  const { items } = JSON.parse((await exported(busy)).get('roadmap.json') ?? '') as Written;
  const shown = JSON.parse(example) as Record<string, unknown>;
  const { id } = shown;
  const found = items.find((one) => one.id === id) as Record<string, unknown> | undefined;
  assert.deepEqual(Object.fromEntries(Object.keys(shown).map((key) => [key, found?.[key]])), shown);
});
