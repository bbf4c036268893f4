import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { apiFields, keptFields } from '../../scripts/api-fields.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import { bodiesOf, busy, exported, filesOf, fixtureCatalogue } from './exported.ts';

const everything = {
  'the fixture site': await fixtureCatalogue(),
  'a busy platform': await catalogueOf(busy, { drafts: false }),
  'an empty platform': await catalogueOf({}),
};

const busyFiles = bodiesOf(filesOf(everything['a busy platform']));
const read = (path: string, files = busyFiles) => JSON.parse(files.get(path) ?? '') as never;

interface Index {
  whole: string;
  lists: { name: string; count: number; file: string; entry: string }[];
  parts: { file: string }[];
}

suite('the catalogue in parts', () => {
  for (const [name, catalogue] of Object.entries(everything))
    test(`of ${name} matches its schemas`, () => {
      const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
      const all = filesOf(catalogue);
      const bodies = bodiesOf(all);
      const described = all.filter(({ id, schema }) => id === 'api' && schema !== undefined);
      assert.ok(described.length > 12);
      for (const { path, schema = '' } of described) {
        const form: object = read(schema, bodies);
        const isValid = ajv.getSchema(schema) ?? ajv.addSchema(form, schema).getSchema(schema);
        assert.equal(
          isValid?.(read(path, bodies)),
          true,
          `${path}: ${ajv.errorsText(isValid?.errors)}`,
        );
      }
    });

  test('begins with an index of everything, whose addresses all exist', () => {
    const { whole, lists, parts }: Index = read('api/v1/index.json');
    const path = (address: string) => address.replace('https://docs.example/', '');
    for (const file of [whole, ...[...lists, ...parts].map(({ file }) => file)])
      assert.ok(busyFiles.has(path(file)), file);
    for (const { name, count, file, entry } of lists) {
      const { entries }: { entries: { id: string }[] } = read(path(file));
      assert.equal(entries.length, count, name);
      for (const one of entries) {
        const { $schema, ...alone } = read(path(entry.replace('{id}', one.id))) as Record<
          string,
          unknown
        >;
        assert.deepEqual(alone, one);
        assert.equal($schema, `https://docs.example/api/v1/schemas/${name}-entry.schema.json`);
      }
    }
  });

  test('has relative addresses of its own host if the origin is unknown', async () => {
    const files = await exported({}, { site: null });
    const { whole }: Index = read('api/v1/index.json', files);
    assert.equal(whole, '/catalogue.json');
  });

  test('is linked from the head of the page of each entry', () => {
    const { beside } = filesOf(everything['a busy platform']).find(
      ({ path }) => path === 'api/v1/services/db.json',
    ) ?? { beside: [] };
    assert.deepEqual(beside, ['/services/db/']);
  });
});

test('keeps the fields that programs rely on, with their types', () => {
  const now = apiFields();
  const gone = keptFields().filter((field) => !now.includes(field));
  assert.deepEqual(gone, [], 'These are gone or have another type. Keep them, or begin /api/v2/.');
  const added = now.filter((field) => !keptFields().includes(field));
  assert.deepEqual(added, [], 'These are new: npm run api.');
});
