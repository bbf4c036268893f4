import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { runChecks, type CheckResult } from '#checks/engine.ts';
import { exampleToday } from '#checks/example-platform.ts';
import type { ContentHistory } from '#model/history.ts';
import type { Files } from '#checks/rule.ts';
import { rules } from '#checks/rules/index.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { assertExpected, expectedIn, filesOf } from '../expectations.ts';

const history: ContentHistory = {
  targets: new Map([
    [
      'roadmap/h-moved.md',
      { changes: [{ on: '2026-11-09', from: '2026-Q4', to: '2027-Q1' }], committed: '2027-Q1' },
    ],
  ]),
  redated: new Map([
    [
      'services/stream/index.md',
      { commit: '4f1c2ab', on: '2026-11-02', to: '2026-11-02', files: 9 },
    ],
  ]),
};

const external = new Map([
  ['https://www.example.org/gone', { why: '410 Gone', since: '2026-11-24', days: 3 }],
]);

const broken = 'flowchart LR\n  writer --> ]reader\n  %% expect: mermaid-parses';
const diagrams = new Map([
  ['%% expect: fence-meta\nflowchart LR', undefined],
  [broken, { line: 2, column: 14, message: '“]” is unexpected here.' }],
]);

let files: Files;
let result: CheckResult;

before(async () => {
  files = await filesOf(fileURLToPath(new URL('../fixtures/rules', import.meta.url)));
  // Concatenated, so that secret scanners don't find it in this file.
  const key = ['AKIA', 'Q3EGRYWQ7NMZ5T4X'].join('');
  files = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace('__KEY__', key)]),
  );
  const drawings = {
    'services/queue/large.svg': `<svg>${' '.repeat(500_001)}</svg>`,
    'services/queue/empty.svg': '',
  };
  const source = await readSource(memoryReader({ ...files, ...drawings }));
  const catalogue = buildCatalogue(source, { today: exampleToday });
  result = await runChecks({ source, catalogue, rules, ports: { history, external, diagrams } });
});

test('everything is found on its line, and nothing else is', () => {
  assertExpected(
    files,
    result.findings.map(({ file, line, rule }) => ({ file, line, rule })),
  );
});

test('every rule finds something in the fixtures', () => {
  const expected = new Set(expectedIn(files).map(({ rule }) => rule));
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !expected.has(id)),
    [],
  );
});

test('every finding marks its text', () => {
  for (const { file, line, column, endLine, endColumn, rule } of result.findings) {
    const lines = (files[file] ?? '').split('\n');
    assert.ok(line <= endLine && endLine <= lines.length, rule);
    assert.ok(column <= (lines[line - 1] ?? '').length + 1, rule);
    assert.ok(endColumn <= (lines[endLine - 1] ?? '').length + 1, rule);
  }
});
