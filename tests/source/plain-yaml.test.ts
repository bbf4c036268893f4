import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '#source/plain-yaml.ts';

/** Pieces whose meaning in YAML depends on their context. */
const pieces = [
  ...['a', 'b: ', 'key: ', 'key:', '- ', '-', '  ', ' ', '\n', '\n', '\n  ', '\n- ', '\n  - '],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    ': ',
    ':',
    '#',
    ' # ',
    "'",
    '"',
    "''",
    '\\',
    '|',
    '>',
    '&',
    '*',
  ],
  ...[
    '!',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '~',
    '...',
    '---',
    '<<',
    '\t',
    '\r',
    '\u00a0',
    '\u2028',
    '\u3000',
  ],
  ...[
    'true',
    'False',
    'null',
    'Null',
    'yes',
    '.inf',
    '0x1F',
    '0o7',
    '1e3',
    '012',
    '1.10',
    '-1',
    '+1',
  ],
  ...['2026-11-30', '2026-Q4', '17:00', '24x7', '15m', '99.9%', 'é', '“', '😀', '../a.md', 'x y'],
];
const anyYaml = fc
  .array(fc.constantFrom(...pieces), { maxLength: 16 })
  .map((parts) => parts.join(''));
const keyed = fc
  .array(fc.tuple(fc.constantFrom('a', 'b-c', 'D1'), anyYaml), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n'));

const wholeReading = (yaml: string) => {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', prettyErrors: false });
  assert.deepEqual(document.errors, [], yaml);
  return document.toJS() as unknown;
};

test('everything that the simple reader accepts is read the same way by a full YAML parser', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(anyYaml, keyed), (yaml) => {
      const data = readPlainYaml(yaml);
      if (data === undefined) return;
      read += 1;
      assert.deepEqual(data, wholeReading(yaml) ?? {});
    }),
    { numRuns: 20_000, seed: 1 },
  );
  assert.ok(read > 500, `only ${String(read)} samples were plain`);
});

test('ordinary front-matter is simple', () => {
  const yaml = `title: Managed PostgreSQL
summary: 'A database: patched, backed up and watched for you'
reviewed: 2026-11-02
# a comment
support:
  hours: 24x7
  onCall: true
  response:
    - { severity: high, within: 15m }
    - severity: "low"
      within: 4h
objectives: { availability: 99.95, rpo: 15m }
personas: [developer, sre]
aliases:
- Postgres
- 'it''s'
reason:
`;
  assert.deepEqual(readPlainYaml(yaml), wholeReading(yaml));
});

test('other front-matter is left to the full parser', () => {
  const others = [
    'a: b # comment',
    'a: |\n  text',
    'a: &x b',
    'a: b: c',
    'a: b\na: c',
    'a: one\n  two',
    'a: [b, [c]]',
    'a: 012',
    'a: ~',
    'a: "\\t"',
    '- a',
    'a',
    'a: b\n...\n',
  ];
  for (const yaml of others) assert.equal(readPlainYaml(yaml), undefined, yaml);
});
