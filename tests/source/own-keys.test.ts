import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { kindNames, kinds } from '#model/kinds.ts';
import { ownKeysOf } from '#model/own-keys.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { filesOf } from '../expectations.ts';
import { readOne, wordsOf } from './one-file.ts';

const good = await filesOf('tests/fixtures/content/source-good');
const written = [
  'x-zone: west',
  'x-cost-centre: 4711',
  'x-2fa: true',
  'x-since: 2026-11-30',
  'x-seats: [12, many, false]',
];
const [zone, ...others] = written;
const values = [
  ['x-zone', 'west'],
  ['x-cost-centre', 4711],
  ['x-2fa', true],
  ['x-since', '2026-11-30'],
  ['x-seats', [12, 'many', false]],
];

/** The file with a key of one's own as the first in its front-matter, and the others as the last. */
function withOwn(text: string): string {
  const end = text.indexOf('\n---', 3);
  const first = `---\n${String(zone)}\n${text.slice(4, end)}`;
  return `${first}\n${others.join('\n')}${text.slice(end)}`;
}

test('an entry of every kind keeps keys of one’s own in their order, in .md and in .mdx', async () => {
  const entryFiles = Object.entries(good).filter(([file]) => /(?<!README)\.mdx?$/.test(file));
  const files = Object.fromEntries(entryFiles.map(([file, text]) => [file, withOwn(text)]));
  const { entries, problems } = await readSource(
    memoryReader({ ...good, ...files, 'guides/own.mdx': withOwn('---\ntitle: Own\n---\n') }),
  );
  assert.deepEqual(wordsOf(problems), []);
  assert.deepEqual([...new Set(entries.map(({ kind }) => kind))].sort(), kindNames.toSorted());
  assert.ok(entries.some(({ file }) => file.endsWith('.mdx')));
  for (const entry of entries) {
    assert.ok(entry.valid, entry.file);
    assert.deepEqual(ownKeysOf(entry.data), values, entry.file);
  }
});

test('the JSON Schema of every kind allows keys of one’s own, and no other form of them', () => {
  for (const kind of kindNames) {
    const schema = z.toJSONSchema(kinds[kind].schema, { io: 'input' });
    const isValid = new Ajv2020({ strict: false }).compile({ ...schema, required: [] });
    assert.ok(isValid(Object.fromEntries(values)), kind);
    for (const key of ['x_zone', 'X-Zone', 'x-', 'x-Zone'])
      assert.equal(isValid({ [key]: 'west' }), false, `${kind}: ${key}`);
    assert.equal(isValid({ 'x-zone': { name: 'west' } }), false, kind);
  }
});

test('a key that is misspelt as one’s own is reported with the right form', async () => {
  const form = (right: string) => `Write keys of your own like this: \`${right}\`.`;
  const nameless =
    'Write a name after `x-`, in lower-case letters, digits and inner hyphens: `x-cost-centre`.';
  assert.deepEqual(
    await problemsOf(
      'x_zone: 1\nX-Zone: 1\nx-CostCentre: 1\nx-a--b: 1\nx-a-: 1\nx-: 1\nX_: 1\nx-é: 1',
    ),
    [
      ['3:1 Unknown key “x_zone”.', form('x-zone')],
      ['4:1 Unknown key “X-Zone”.', form('x-zone')],
      ['5:1 Unknown key “x-CostCentre”.', form('x-cost-centre')],
      ['6:1 Unknown key “x-a--b”.', form('x-a-b')],
      ['7:1 Unknown key “x-a-”.', form('x-a')],
      ['8:1 Unknown key “x-”.', nameless],
      ['9:1 Unknown key “X_”.', nameless],
      ['10:1 Unknown key “x-é”.', nameless],
    ],
  );
});

test('a key of one’s own near a key of the kind is neither misspelt nor in its place', async () => {
  assert.deepEqual(await problemsOf('x-url: https://cloud.example.org\nx-title: Cloud'), []);
  const { problems } = await readOne('providers/cloud.md', '---\nx-title: Cloud\n---\n');
  assert.deepEqual(wordsOf(problems), [
    ['1:1 “title” is missing.', 'Add `title:` (the provider’s name). Write text.'],
  ]);
});

test('a key of one’s own below another key is reported', async () => {
  const page = '---\ntitle: A\nkind: platform\n---\n';
  assert.deepEqual(
    wordsOf((await readOne('teams/a.md', page)).problems),
    [],
    'the team alone is valid',
  );
  const service = (await readOne('services/a/index.md', '---\nsupport: { x-zone: 1 }\n---\n'))
    .problems;
  assert.deepEqual(
    wordsOf(service).filter(([message]) => message.includes('x-zone')),
    [
      [
        '2:12 Unknown key “x-zone”.',
        'Keys of your own are only valid at the top of the front-matter.',
      ],
    ],
  );
});

test('a value that is deeper than a list, empty, or read anew by YAML is reported', async () => {
  const hint = 'Write text, a number, a date, `true`, `false`, or a list of these.';
  const item = 'Write text, a number, `true` or `false`.';
  const orGo = `${hint.slice(0, -1)}, or remove it.`;
  assert.deepEqual(
    await problemsOf(
      "x-a: { b: 1 }\nx-c: [[1], { d: 2 }]\nx-e:\nx-f: ''\nx-g: []\nx-h: 0815\nx-i: [1, 1.10]\nx-j: .inf",
    ),
    [
      ['3:1 “x-a” is a group of keys, not text, a number, true, false or a list of these.', hint],
      ['4:7 Item 1 of “x-c” is a list, not text, a number, true or false.', item],
      ['4:14 Item 2 of “x-c” is a group of keys, not text, a number, true or false.', item],
      ['5:1 “x-e” is empty.', orGo],
      ['6:6 “x-f” is empty.', orGo],
      ['7:1 “x-g” has 0 items.', 'It needs at least 1.'],
      ['8:6 YAML reads “0815” as the number 815.', "Write 815, or put it in quotes: `'0815'`."],
      ['9:10 YAML reads “1.10” as the number 1.1.', "Write 1.1, or put it in quotes: `'1.10'`."],
      [
        '10:6 “x-j” is the number “.inf”, not text, a number, true, false or a list of these.',
        "Put it in quotes: `x-j: '.inf'`.",
      ],
    ],
  );
});

async function problemsOf(keys: string): Promise<[string, string | undefined][]> {
  const { problems } = await readOne('providers/cloud.md', `---\ntitle: Cloud\n${keys}\n---\n`);
  return wordsOf(problems);
}
