import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { kindNames, kinds } from '#model/kinds.ts';
import { reference, referencesIn } from '#model/reference.ts';

/** The fields of a schema by path, including those of groups in lists and unions. */
function fieldsOf(schema: z.core.$ZodType, path = ''): [path: string, field: z.core.$ZodType][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') {
    return Object.entries(def.shape).flatMap(([key, field]) => {
      const below = `${path}${path === '' ? '' : '.'}${key}`;
      return [[below, field] as [string, z.core.$ZodType], ...fieldsOf(field, below)];
    });
  }
  if (def.type === 'optional') return fieldsOf(def.innerType, path);
  if (def.type === 'array') return fieldsOf(def.element, `${path}[]`);
  return def.type === 'union' ? def.options.flatMap((option) => fieldsOf(option, path)) : [];
}

test('every field of every kind has a description in a sentence', () => {
  for (const kind of kindNames) {
    assert.match(
      z.globalRegistry.get(kinds[kind].schema)?.description ?? '',
      /^\p{Lu}.*\.$/u,
      kind,
    );
    for (const [path, field] of fieldsOf(kinds[kind].schema)) {
      const { description = '' } = z.globalRegistry.get(field) ?? {};
      assert.match(description, /^(?:\p{Lu}|`|“).*\.$/u, `${kind}: ${path}`);
    }
  }
});

test('every kind becomes JSON Schema for editors', () => {
  for (const kind of kindNames) {
    const schema = z.toJSONSchema(kinds[kind].schema, { io: 'input' });
    assert.equal(schema.additionalProperties, false, kind);
    assert.ok(Object.keys(schema.properties ?? {}).length > 4, kind);
  }
});

test('every kind may be a draft, have tags and a visibility, and have moved', () => {
  for (const kind of kindNames) {
    const fields = Object.keys(kinds[kind].schema.shape);
    for (const field of ['draft', 'tags', 'visibility', 'movedFrom']) {
      assert.ok(fields.includes(field), `${kind}: ${field}`);
    }
  }
});

test('references are found with and without descriptions, in lists and in groups', () => {
  const schema = z.strictObject({
    owner: reference('team').meta({ description: 'Described.' }),
    services: z.array(reference('service')).optional(),
    duties: z.array(z.strictObject({ duty: reference('duty'), note: z.string() })).optional(),
    goal: reference('goal').optional().meta({ description: 'Described.' }),
  });
  assert.deepEqual(
    referencesIn(schema, {
      owner: 'pilots',
      services: ['queue', 'stream'],
      duties: [{ duty: 'backup', note: 'x' }],
    }),
    [
      { path: ['owner'], target: 'team', id: 'pilots' },
      { path: ['services', 0], target: 'service', id: 'queue' },
      { path: ['services', 1], target: 'service', id: 'stream' },
      { path: ['duties', 0, 'duty'], target: 'duty', id: 'backup' },
    ],
  );
});

test('a service’s owner, category and replacement are references', () => {
  const data = { owner: 'a', category: 'b', replacedBy: 'c', personas: ['d'], providers: ['e'] };
  assert.deepEqual(
    referencesIn(kinds.service.schema, data).map(({ target, id }) => `${target} ${id}`),
    ['team a', 'category b', 'service c', 'persona d', 'provider e'],
  );
});
