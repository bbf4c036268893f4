import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from '#imports/csv-table.ts';
import { matrixMarkdown } from '#imports/matrix-markdown.ts';
import { readRows } from '#imports/matrix-rows.ts';
import { defaultLayers } from '#model/standard-duties.ts';
import { readMatrix } from '../catalogue/small-platform.ts';
import { bodiesOf, filesOf } from '../exports/exported.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(resolve('tests/fixtures/site'), join(folder, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const importing = (csv: string | Uint8Array, ...args: string[]) => {
  writeFileSync(join(folder, 'table.csv'), csv);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/import.ts'), 'matrix', 'table.csv', '--content', 'content', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  assert.doesNotMatch(stdout + stderr, /^\s+at /m, 'a stack trace');
  return { status, stdout, stderr };
};
const network = ['--service', 'network', '--today', '2026-11-23'];
const written = () =>
  readFileSync(join(folder, 'content/services/network/responsibilities.md'), 'utf8');

suite('the import of a responsibilities table', () => {
  test('writes letters, words and conditions as a matrix, area by area', () => {
    const { status, stdout, stderr } = importing(
      `Area;Duty;Team;Platform;Cloud provider;Conditions
Data;Backup;I;RA: a copy each night;;"Platform: only for production
Platform: kept 30 days"
Data;Restore;responsible;Accountable and responsible;-;
;Patching;;A;R: the host;
`,
      ...network,
      '--force',
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, '3 duties in content/services/network/responsibilities.md\n');
    assert.equal(
      written(),
      `---
reviewed: 2026-11-23
---

## Data

| Duty    | Product team | Platform                       | Cloud provider |
| ------- | ------------ | ------------------------------ | -------------- |
| Backup  | I            | A/R: a copy each night[^1][^2] |                |
| Restore | R            | A/R                            |                |

## Other

| Duty     | Product team | Platform | Cloud provider |
| -------- | ------------ | -------- | -------------- |
| Patching |              | A        | R: the host    |

[^1]: only for production

[^2]: kept 30 days
`,
    );
  });

  test('reports each cell that it does not understand, by its line, and keeps its text', () => {
    const { status, stdout, stderr } = importing(
      'Duty,Team,Platform,Remarks\nBackup,X,R,soon\n,R,,\n',
      ...network,
      '--dry-run',
    );
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `table.csv: line 1: The column “Remarks” is not a layer. Its text is kept.
table.csv: line 1: There is no column for “Cloud provider”.
table.csv: line 2: “X” under “Product team” is not one of R, A, C and I. It is kept unchanged.
table.csv: line 3: The duty has no name.
`,
    );
    for (const kept of ['| X ', 'Remarks', 'soon']) assert.ok(stdout.includes(kept), kept);
  });

  test('reads the bytes that spreadsheets write', () => {
    const rows = 'Duty;Platform\nPrüfung „heute“ – 5 €;R\n';
    const windows = Buffer.from(
      rows.replace('„', '\x84').replace('“', '\x93').replace('–', '\x96').replace('€', '\x80'),
      'latin1',
    );
    const utf16 = Buffer.from(`\ufeff${rows}`, 'utf16le');
    for (const [bytes, notice] of [
      [
        windows,
        /^table\.csv: The file is not UTF-8; it was read as Windows-1252\. If “Prüfung” is not what you wrote: in the spreadsheet, save it again as “CSV UTF-8”/,
      ],
      [utf16, /^table\.csv: line 1: There is no column/],
      [Buffer.from(utf16).swap16(), /^table\.csv: line 1: There is no column/],
    ] as const) {
      const { stdout, stderr } = importing(Buffer.from(bytes), ...network, '--dry-run');
      assert.match(stderr, notice);
      assert.match(stdout, /\| Prüfung „heute“ – 5 € \|/);
    }
  });

  test('refuses bytes that are no text, and says how to save the table', () => {
    const { status, stderr } = importing(Buffer.from('Duty\nA\x81B\n', 'latin1'), ...network);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /neither UTF-8 nor Windows-1252\. In the spreadsheet, save it again as “CSV UTF-8”/,
    );
  });

  test('overwrites a file only if told to', () => {
    importing('Duty,Platform\nBackup,R\n', ...network, '--force');
    const before = written();
    const { status, stderr } = importing('Duty,Platform\nRestore,R\n', ...network);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /content\/services\/network\/responsibilities\.md already exists. Use --force/,
    );
    assert.equal(written(), before);
  });

  for (const [what, csv, args, said] of [
    [
      'a service that is not there',
      'Duty\nx\n',
      ['--service', 'netwrk'],
      /no service “netwrk”\. Did you mean “network”\?/,
    ],
    ['no service', 'Duty\nx\n', [], /Add --service/],
    ['an empty file', '', network, /The file is empty/],
    ['a quote that is never closed', 'Duty,Platform\n"x,R\n', network, /This is not valid CSV/],
    [
      'no column of duties',
      'What,Platform\nx,R\n',
      network,
      /No column names the duties: call it “Duty”\. There are “What”/,
    ],
  ] as const) {
    test(`reports ${what}`, () => {
      const { status, stderr } = importing(csv, ...args);
      assert.equal(status, 2);
      assert.match(stderr, said);
    });
  }

  test('reads its own table back: nothing is lost from CSV to Markdown and back', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 24 })
      .map((each) => each.replace(/\s+/g, ' ').trim())
      .filter((each) => /[\p{L}\p{N}]/u.test(each));
    const part = fc
      .tuple(fc.constantFrom('A/R', 'R', 'C', 'I'), fc.option(text))
      .map(([letters, what]) => (what === null ? letters : `${letters}: ${what}`));
    const row = fc.record({ duty: text, cells: fc.array(part, { minLength: 3, maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, {
          minLength: 1,
          maxLength: 6,
          selector: ({ duty }) => duty.toLowerCase(),
        }),
        async (rows) => {
          const csv = [
            ['Duty', ...defaultLayers.map(({ title }) => title)],
            ...rows.map(({ duty, cells }) => [duty, ...cells]),
          ]
            .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const imported = readRows(readCsv(csv), {
            layers: defaultLayers,
            names: {
              duty: ['Duty'],
              area: [],
              service: [],
              conditions: [],
              'not-applicable': [],
              derived: [],
            },
            service: { id: 'db', title: 'Database' },
            areaOf: () => undefined,
          });
          assert.deepEqual(imported.troubles, []);
          const markdown = matrixMarkdown(imported, { duty: 'Duty', reviewed: '2026-11-23' });
          const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
          const { catalogue } = await readMatrix(body);
          const again = readCsv(
            bodiesOf(filesOf(catalogue)).get('services/db/responsibilities/duties.csv')!,
          );
          assert.deepEqual(
            again.rows.map(({ cells: [, , duty, ...cells] }) => [duty, ...cells.slice(0, 3)]),
            rows.map(({ duty, cells }) => [duty, ...cells]),
          );
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});
