import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { validateXML } from 'xmllint-wasm';
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
  message: '“Informed” means I.',
  hint: undefined,
  fixable: true,
} as const;

const found: CheckResult = {
  findings: [owner, { ...owner, line: 9 }, word],
  summary: { errors: 2, warnings: 1, files: 61 },
  failed: [],
};
const clean: CheckResult = {
  findings: [],
  summary: { errors: 0, warnings: 0, files: 1 },
  failed: [],
};
const broken: CheckResult = {
  ...clean,
  failed: [
    { rule: 'bare-url', file: 'src/content/platform.md', reason: 'x is <undefined>' },
    { rule: 'image-alt', file: undefined, reason: 'y' },
  ],
};

const report = (name: string, result: CheckResult, colour = false): string => {
  const reporter = reporters.find((each) => each.name === name);
  assert.ok(reporter);
  return reporter.report(result, { colour });
};

test('text groups findings by file and ends with the totals', () => {
  assert.equal(
    report('text', found),
    `src/content/services/queue/index.md:3:8  error  service-owner-exists
  No team has the id “nobody”.
  → Name one of: pilots, tugs.
src/content/services/queue/index.md:9:8  error  service-owner-exists
  No team has the id “nobody”.
  → Name one of: pilots, tugs.

src/content/services/queue/responsibilities.md:3:8  warning  matrix-full-word
  “Informed” means I.

2 errors, 1 warning in 61 files
`,
  );
});

test('text says in one line that there are no findings', () => {
  assert.equal(report('text', clean), 'No findings in 1 file\n');
});

test('text uses the singular and omits zero counts', () => {
  const summary = { errors: 0, warnings: 1, files: 2 };
  assert.match(
    report('text', { ...found, findings: [word], summary }),
    /\n1 warning in 2 files\n$/,
  );
});

test('text is coloured on terminals that support it, with the same wording', () => {
  const coloured = report('text', found, true);
  assert.ok(coloured.includes('\u001b[31merror'));
  assert.equal(stripVTControlCharacters(coloured), report('text', found));
});

test('json is an object of findings and totals, with every field in each finding', () => {
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
      "message": "“Informed” means I.",
      "hint": null,
      "fixable": true
    }
  ],
  "failures": [],
  "summary": {
    "errors": 2,
    "warnings": 1,
    "files": 61
  }
}
`,
  );
});

test('every format reports a failed rule, and none looks like a complete check', () => {
  const said = 'The rule “bare-url” failed on src/content/platform.md: x is <undefined>';
  assert.equal(report('text', broken), '');
  const { failures } = JSON.parse(report('json', broken)) as { failures: unknown };
  assert.deepEqual(failures, [
    { rule: 'bare-url', file: 'src/content/platform.md', reason: 'x is <undefined>' },
    { rule: 'image-alt', file: null, reason: 'y' },
  ]);
  const [run] = (JSON.parse(report('sarif', broken)) as SarifLog).runs;
  assert.equal(run?.invocations[0]?.executionSuccessful, false);
  assert.equal(run.invocations[0].toolExecutionNotifications[0]?.message.text, said);
  assert.match(report('github', broken), new RegExp(`^::error title=bare-url::${said}\n`));
  assert.match(
    report('junit', broken),
    /<testsuites name="Plinth" tests="2" failures="0" errors="2">/,
  );
  assert.match(
    report('junit', broken),
    /<error type="bare-url" message="The rule “bare-url” failed on /,
  );
});

test('text shows the line of a finding, with its part underlined', () => {
  const [reporter] = reporters;
  const line = '---\ntitle: Queue\nowner: nobody\n';
  const shown = reporter.report(
    { ...found, findings: [owner] },
    { colour: false, textOf: () => line },
  );
  assert.match(shown, /\n {2}3 │ owner: nobody\n {4}│ {8}\^{6}\n/);
});

test('a long line is shortened around the finding, without terminal control characters', () => {
  const [reporter] = reporters;
  const cell = { ...word, line: 1, column: 501, endLine: 1, endColumn: 505 };
  const text = `${'a'.repeat(490)}\u001b[2J\u0007     Word${'b'.repeat(500)}`;
  const shown = reporter.report(
    { ...found, findings: [cell] },
    { colour: false, textOf: () => text },
  );
  assert.ok(!shown.includes('\u001b') && !shown.includes('\u0007'));
  const [, frame = '', marks = ''] = /\n {2}1 │ (.*)\n {4}│ (.*)\n/.exec(shown) ?? [];
  assert.ok(frame.length < 110);
  assert.match(marks, /^ *\^{4}$/);
});

test('github is a command for each finding, with every separator escaped, and the totals', () => {
  const odd = { ...owner, file: 'a,b:c%.md', message: 'One\nline: 50% “, ”' };
  assert.equal(
    report('github', { ...found, findings: [odd, { ...word, endLine: 5 }] }),
    `::error file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=8,endColumn=13,title=service-owner-exists::One%0Aline: 50%25 “, ”%0A→ Name one of: pilots, tugs.
::warning file=src/content/services/queue/responsibilities.md,line=3,endLine=5,title=matrix-full-word::“Informed” means I.
2 errors, 1 warning in 61 files
`,
  );
});

test('sarif follows its published schema, and tells equal findings apart', () => {
  const schema = JSON.parse(
    readFileSync('tests/fixtures/schemas/sarif-2.1.0.json', 'utf8'),
  ) as Record<string, unknown>;
  delete schema.$schema;
  delete schema.id;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (addFormats as unknown as { default: (ajv: Ajv) => void }).default(ajv);
  const validate = ajv.compile(schema);
  const odd = { ...owner, file: 'a folder/ä%.md' };
  const odder = { ...found, findings: [owner, { ...owner, line: 9 }, word, odd, several] };
  for (const result of [clean, odder, broken, { ...odder, failed: broken.failed }]) {
    const log = JSON.parse(report('sarif', result)) as SarifLog;
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
    const prints = log.runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints) ?? [];
    assert.equal(
      new Set(prints.map((print) => JSON.stringify(print))).size,
      result.findings.length,
    );
  }
  assert.match(report('sarif', { ...found, findings: [odd] }), /"a%20folder\/%C3%A4%25\.md"/);
});

const several = {
  ...word,
  message: '2 cells are in words: “Informed” in line 3 and “Consulted” in line 4.',
  mistakes: [word, { ...word, line: 4, endLine: 4, message: '“Consulted” means C.' }].map(
    ({ file: _, hint: __, fixable: ___, ...mistake }) => mistake,
  ),
};

test('json has each mistake of a finding that tells of several', () => {
  const { findings } = JSON.parse(report('json', { ...found, findings: [several] })) as {
    findings: { mistakes: unknown }[];
  };
  assert.deepEqual(findings[0]?.mistakes, several.mistakes);
});

test('sarif has the other places of several mistakes; shifted lines leave their fingerprint, another mistake does not', () => {
  const resultOf = (finding: typeof several) =>
    (JSON.parse(report('sarif', { ...found, findings: [finding] })) as SarifLog).runs[0]
      ?.results[0];
  const result = resultOf(several);
  assert.deepEqual(
    result?.relatedLocations?.map(({ physicalLocation, message }) => [
      physicalLocation.region.startLine,
      message.text,
    ]),
    [[4, '“Consulted” means C.']],
  );
  const shifted = resultOf({
    ...several,
    message: several.message.replace('3', '5').replace('4', '6'),
    mistakes: several.mistakes.map((each) => ({ ...each, line: each.line + 2 })),
  });
  assert.deepEqual(shifted?.partialFingerprints, result.partialFingerprints);
  const more = resultOf({ ...several, mistakes: [...several.mistakes, ...several.mistakes] });
  assert.notDeepEqual(more?.partialFingerprints, result.partialFingerprints);
});

interface SarifLog {
  runs: {
    results: {
      partialFingerprints: unknown;
      relatedLocations?: {
        physicalLocation: { region: { startLine: number } };
        message: { text: string };
      }[];
    }[];
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { message: { text: string } }[];
    }[];
  }[];
}

test('junit follows the schema of its readers: errors as failures, warnings as passed with a message', async () => {
  const schema = readFileSync('tests/fixtures/schemas/junit.xsd', 'utf8');
  const odd = { ...owner, message: 'A <b>&"\u0000\u001b\ud800 ]]> 😀', hint: undefined };
  const odder = { ...found, findings: [odd, word], failed: broken.failed };
  for (const result of [clean, found, broken, odder]) {
    const contents = report('junit', result);
    const { valid, errors } = await validateXML({
      xml: { fileName: 'report.xml', contents },
      schema: { fileName: 'junit.xsd', contents: schema },
    });
    assert.ok(valid, errors.map(({ message }) => message).join('\n'));
    const failures = result.findings.filter(({ severity }) => severity === 'error').length;
    assert.equal(contents.match(/<failure /g)?.length ?? 0, failures);
    assert.match(contents, /<testcase /);
  }
});
