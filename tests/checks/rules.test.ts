import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { describedRules } from '#checks/explain.ts';
import { rules } from '#checks/rules/index.ts';
import { checkFiles, linesOf } from './check-files.ts';

test('every file of rules is registered under its own name', async () => {
  const files = await readdir(new URL('../../src/checks/rules/', import.meta.url));
  const ids = files.map((file) => file.replace(/\.ts$/, '')).filter((id) => id !== 'index');
  assert.deepEqual(
    rules.map(({ id }) => id),
    ids.toSorted(),
  );
});

test('nothing is found in the platform that examples are laid over', async () => {
  assert.deepEqual(linesOf(await checkFiles({})), []);
});

for (const { id, summary, why, examples } of describedRules) {
  suite(id, () => {
    test('nothing is found in its good example', async () => {
      assert.deepEqual(linesOf(await checkFiles(examples.good, { ports: examples.ports })), []);
    });

    test('its bad example breaks this rule, and no other one', async () => {
      const { findings } = await checkFiles(examples.bad, { ports: examples.ports });
      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], [id]);
    });

    test('what it finds is placed in a file, said in a sentence, and followed by advice', async () => {
      const { findings } = await checkFiles(examples.bad, { ports: examples.ports });
      for (const { file, line, column, endLine, endColumn, message, hint } of findings) {
        assert.match(file, /\.mdx?$/);
        assert.ok(line > 0 && column > 0 && (endLine > line || endColumn >= column));
        assert.match(message, /[.?]$/);
        assert.match(hint ?? '', /[.?!”>]$/);
      }
    });

    test('it says what holds and why', () => {
      assert.match(summary, /^[A-Z].*\.$/);
      assert.match(why, /^[A-Z“][^]*[.?”]$/);
    });
  });
}
