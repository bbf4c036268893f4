import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { CheckResult } from '#checks/engine.ts';
import { reporters } from '#checks/reporters/index.ts';

const owner = {
  rule: 'service-owner-exists',
  severity: 'error',
  file: 'src/content/services/queue/index.md',
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 14,
  message: 'No team has the id “nobody”.',
  hint: 'Name one of: pilots, tugs.',
  fixable: false,
} as const;

const word = {
  ...owner,
  rule: 'matrix-full-word',
  severity: 'warning',
  file: 'src/content/services/queue/responsibilities.md',
  message: '“Informed” stands for I.',
  hint: undefined,
  fixable: true,
} as const;

const found: CheckResult = {
  findings: [owner, { ...owner, line: 9 }, word],
  summary: { errors: 2, warnings: 1, files: 61 },
};
const clean: CheckResult = { findings: [], summary: { errors: 0, warnings: 0, files: 1 } };

const report = (name: string, result: CheckResult, colour = false): string => {
  const reporter = reporters.find((each) => each.name === name);
  assert.ok(reporter);
  return reporter.report(result, { colour });
};

test('text groups findings by file and ends with the sums', () => {
  assert.equal(
    report('text', found),
    `src/content/services/queue/index.md:3:8  error  service-owner-exists
  No team has the id “nobody”.
  → Name one of: pilots, tugs.
src/content/services/queue/index.md:9:8  error  service-owner-exists
  No team has the id “nobody”.
  → Name one of: pilots, tugs.

src/content/services/queue/responsibilities.md:3:8  warning  matrix-full-word
  “Informed” stands for I.

2 errors, 1 warning in 61 files
`,
  );
});

test('text says in one line that nothing was found', () => {
  assert.equal(report('text', clean), 'No findings in 1 file\n');
});

test('text counts in the singular and leaves out what there is none of', () => {
  const summary = { errors: 0, warnings: 1, files: 2 };
  assert.match(report('text', { findings: [word], summary }), /\n1 warning in 2 files\n$/);
});

test('text has colours where the screen shows them, and says the same', () => {
  const coloured = report('text', found, true);
  assert.ok(coloured.includes('\u001b[31merror'));
  assert.equal(stripVTControlCharacters(coloured), report('text', found));
});

test('json is an object of findings and sums, with every field in each finding', () => {
  assert.equal(
    report('json', { ...found, findings: [owner, word] }),
    `{
  "findings": [
    {
      "rule": "service-owner-exists",
      "severity": "error",
      "file": "src/content/services/queue/index.md",
      "line": 3,
      "column": 8,
      "endLine": 3,
      "endColumn": 14,
      "message": "No team has the id “nobody”.",
      "hint": "Name one of: pilots, tugs.",
      "fixable": false
    },
    {
      "rule": "matrix-full-word",
      "severity": "warning",
      "file": "src/content/services/queue/responsibilities.md",
      "line": 3,
      "column": 8,
      "endLine": 3,
      "endColumn": 14,
      "message": "“Informed” stands for I.",
      "hint": null,
      "fixable": true
    }
  ],
  "summary": {
    "errors": 2,
    "warnings": 1,
    "files": 61
  }
}
`,
  );
});
