import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { exampleSettings, references } from '#checks/reference.ts';
import { classifyPath } from '#source/classify-path.ts';

const content = 'src/content';
const ajv = new Ajv2020({ strict: false });
const forms = new Map(references().map(({ id, form }) => [id as string, ajv.compile(form)]));

/** What the form of a kind, or of the settings, finds wrong. */
function wrongIn(id: string, data: unknown): readonly ErrorObject[] {
  const isValid = forms.get(id);
  assert.ok(isValid, id);
  return isValid(data) ? [] : (isValid.errors ?? []);
}

function frontMatter(text: string): unknown {
  return parse(text.split(/^---$/m)[1] ?? '', { version: '1.2' });
}

suite('the forms as JSON Schema', () => {
  test('accept every file of the example', () => {
    const files = globSync('**/*.{md,mdx}', { cwd: content });
    const kinds = new Set<string>();
    for (const file of files) {
      const place = classifyPath(file);
      if (!('kind' in place)) continue;
      kinds.add(place.kind);
      const data = frontMatter(readFileSync(join(content, file), 'utf8')) ?? {};
      assert.deepEqual(wrongIn(place.kind, data), [], file);
    }
    assert.deepEqual([...kinds, 'configuration'].sort(), [...forms.keys()].sort());
  });

  test('accept the smallest file of each kind, and the settings of the example', () => {
    for (const { id, example } of references())
      for (const text of id === 'configuration' ? [] : Object.values(example))
        assert.deepEqual(wrongIn(id, frontMatter(text)), [], id);
    assert.deepEqual(wrongIn('configuration', exampleSettings), []);
  });

  test('refuse an unknown key, a missing one and a value that is none of those allowed', () => {
    const team = { title: 'Storage', summary: 'Keeps data.', kind: 'platform' };
    assert.deepEqual(wrongIn('team', { ...team, 'x-cost-centre': 12 }), []);
    assert.equal(wrongIn('team', { ...team, colour: 'red' }).length, 1);
    assert.equal(wrongIn('team', { ...team, title: undefined }).length, 1);
    assert.equal(wrongIn('team', { ...team, kind: 'club' }).length, 1);
    assert.equal(wrongIn('configuration', { contents: 'x' }).length, 1);
  });
});
