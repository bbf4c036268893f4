import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks } from '#checks/engine.ts';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import type { Files } from '#checks/rule.ts';
import { rules } from '#checks/rules/index.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';

test('every file of rules is registered under its own name', async () => {
  const files = await readdir(new URL('../../src/checks/rules/', import.meta.url));
  const ids = files.map((file) => file.replace(/\.ts$/, '')).filter((id) => id !== 'index');
  assert.deepEqual(
    rules.map(({ id }) => id),
    ids.toSorted(),
  );
});

test('nothing is found in the platform that examples are laid over', async () => {
  assert.deepEqual(await found({}), []);
});

for (const { id, summary, why, examples } of rules) {
  suite(id, () => {
    test('nothing is found in its good example', async () => {
      assert.deepEqual(await found(examples.good), []);
    });

    test('its bad example breaks this rule, and no other one', async () => {
      const findings = await found(examples.bad);
      assert.ok(findings.length > 0, 'nothing was found');
      assert.deepEqual(
        findings.filter((line) => !line.includes(` ${id} `)),
        [],
      );
    });

    test('it says what holds and why, in sentences', () => {
      assert.match(summary, /^[A-Z].*\.$/);
      assert.match(why, /^[A-Z“A-z][^]*\.$/);
    });
  });
}

async function found(files: Files): Promise<string[]> {
  const source = await readSource(memoryReader({ ...examplePlatform, ...files }));
  const catalogue = buildCatalogue(source, { today: exampleToday });
  const { findings } = await runChecks({ source, catalogue, rules });
  return findings.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
  );
}
