import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { examplePlatform } from '#checks/example-platform.ts';
import { exampleSettings, references } from '#checks/reference.ts';
import { configuration } from '#model/configuration.ts';
import { kindNames } from '#model/kinds.ts';
import { checkFiles } from './check-files.ts';

const keyOf = (id: string, path: string) => {
  const reference = references().find((each) => each.id === id);
  return reference?.keys.find((key) => key.path === path);
};

test('every kind has a reference, and so does the configuration', () => {
  assert.deepEqual(
    references().map(({ id }) => id),
    [...kindNames, 'configuration'],
  );
});

suite('a key of the reference', () => {
  test('has its type, its values, its meaning and what holds without it', () => {
    assert.deepEqual(keyOf('service', 'lifecycle'), {
      path: 'lifecycle',
      anchor: 'lifecycle',
      type: 'one of',
      values: ['experimental', 'alpha', 'beta', 'production', 'frozen', 'deprecated', 'retired'],
      needed: true,
      form: 'Write `experimental`, `alpha`, `beta`, `production`, `frozen`, `deprecated` or `retired`.',
      meaning: 'The stage of its life, which shows how far to rely on it.',
      otherwise: undefined,
    });
    assert.deepEqual(keyOf('platform', 'visibility'), {
      path: 'visibility',
      anchor: 'visibility',
      type: 'one of',
      values: ['public', 'internal'],
      needed: false,
      form: 'Write `public` or `internal`.',
      meaning: 'Who may see it. Files in a service’s folder inherit it.',
      otherwise: 'internal',
    });
  });

  test('may be in a group, in a list’s items, in one form of several, or below a name of one’s own', () => {
    const found = (id: string, path: string) => {
      const key = keyOf(id, path);
      return key && [key.anchor, key.type, key.needed];
    };
    assert.deepEqual(found('platform', 'site.banner.text'), ['site.banner.text', 'text', true]);
    assert.deepEqual(found('platform', 'goals[].by'), ['goals.by', 'a date', false]);
    assert.deepEqual(found('service', 'benefits[].figure'), ['benefits.figure', 'text', false]);
    assert.deepEqual(found('configuration', 'mdx.<name>.file'), ['mdx.name.file', 'text', true]);
    assert.deepEqual(found('service', 'objectives.rpo'), [
      'objectives.rpo',
      'a duration, or one of',
      true,
    ]);
  });

  test('has a meaning, and an anchor of its own', () => {
    for (const { id, keys } of references()) {
      for (const { path, meaning } of keys) assert.notEqual(meaning, '', `${id} ${path}`);
      const anchors = keys.map(({ anchor }) => anchor);
      assert.deepEqual(anchors, [...new Set(anchors)], id);
    }
  });
});

suite('the example of the reference', () => {
  for (const { id, example } of references())
    if (id !== 'configuration')
      test(`of the kind ${id} has no finding of its own`, async () => {
        const { findings } = await checkFiles({ ...examplePlatform, ...example });
        const [file] = Object.keys(example);
        assert.deepEqual(
          findings.filter((finding) => finding.file === file && finding.severity === 'error'),
          [],
        );
      });

  test('of the configuration is valid', () => {
    assert.ok(configuration.safeParse(exampleSettings).success);
  });
});
