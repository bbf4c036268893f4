import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { allExports } from '#exports/index.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import { bodiesOf, busy, filesOf, fixtureCatalogue } from './exported.ts';

const fixture = await fixtureCatalogue();

test('every export has its own file, and is registered under its name', async () => {
  const room = new URL('../../src/exports/', import.meta.url);
  const files = (await readdir(room)).filter((file) => file.endsWith('.ts'));
  const exporting = files.filter((file) =>
    /^export const \w+ = defineExport\(/m.test(readFileSync(new URL(file, room), 'utf8')),
  );
  assert.deepEqual(
    allExports.map(({ id }) => id).sort(),
    exporting.map((file) => file.slice(0, -3)).sort(),
  );
});

test('each file has a unique path, a type and a title', () => {
  const files = filesOf(fixture);
  assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
  for (const { path, contentType, title, beside } of files) {
    assert.match(path, /^(?:[a-z0-9-]+\/)*[a-z0-9.-]+\.[a-z]+$/);
    assert.match(contentType, /^[a-z]+\/[a-z+.-]+; charset=utf-8$/);
    assert.notEqual(title, '');
    for (const page of beside) assert.match(page, /^\/(?:.*\/)?$/);
  }
});

test('equal content is exported to equal bytes, in any time zone', async () => {
  const everything = async () => {
    const catalogues = [await catalogueOf(busy, { today: '2026-12-31' }), await fixtureCatalogue()];
    return catalogues.map((catalogue) => [...bodiesOf(filesOf(catalogue))]);
  };
  const before = process.env.TZ;
  const here = await everything();
  try {
    for (const [zone, offset] of [
      ['Pacific/Kiritimati', -840],
      ['Pacific/Pago_Pago', 660],
    ] as const) {
      process.env.TZ = zone;
      assert.equal(new Date('2026-12-31').getTimezoneOffset(), offset);
      assert.deepEqual(await everything(), here);
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

suite('of a busy platform:', async () => {
  const platform = await catalogueOf(busy, { drafts: false });
  for (const { id, summary } of allExports) {
    test(`${id}, ${summary}`, (t) => {
      // docs/api-v1-fields.txt holds what the schemas of the parts say.
      const files = filesOf(platform).filter(
        (file) => file.id === id && !file.path.startsWith('api/v1/schemas/'),
      );
      const text = files.map(({ path, body }) => `=== ${path}\n${body().replaceAll('\r\n', '\n')}`);
      t.assert.fileSnapshot(text.join('\n'), `tests/exports/snapshots/${id}.txt`, {
        serializers: [String],
      });
    });
  }
});
