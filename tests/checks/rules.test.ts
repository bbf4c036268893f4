import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { describedRules } from '#checks/explain.ts';
import { rules } from '#checks/rules/index.ts';
import { checkFiles, linesOf } from './check-files.ts';

test('every rule file is registered under its own name', async () => {
  const files = await readdir(new URL('../../src/checks/rules/', import.meta.url));
  const ids = files.map((file) => file.replace(/\.ts$/, '')).filter((id) => id !== 'index');
  assert.deepEqual(
    rules.map(({ id }) => id),
    ids.toSorted(),
  );
});

test('the platform that examples are added to has no findings', async () => {
  assert.deepEqual(linesOf(await checkFiles({})), []);
});

for (const { id, summary, why, examples } of describedRules()) {
  suite(id, () => {
    test('its good example has no findings', async () => {
      assert.deepEqual(linesOf(await checkFiles(examples.good, { ports: examples.ports })), []);
    });

    test('its bad example breaks this rule, and no other', async () => {
      const { findings } = await checkFiles(examples.bad, { ports: examples.ports });
      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], [id]);
    });

    test('its findings have a file, a message in sentences, and a hint', async () => {
      const { findings } = await checkFiles(examples.bad, { ports: examples.ports });
      for (const { file, line, column, endLine, endColumn, message, hint } of findings) {
        assert.match(file, /\.mdx?$/);
        assert.ok(line > 0 && column > 0 && (endLine > line || endColumn >= column));
        assert.match(message, /[.?]$/);
        assert.match(hint ?? '', /[.?!”>]$/);
      }
    });

    test('it states the requirement and the reason', () => {
      assert.match(summary, /^[A-Z].*\.$/);
      assert.match(why, /^[A-Z“][^]*[.?”]$/);
    });
  });
}
