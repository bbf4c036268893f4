import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { csvOf } from '#exports/csv.ts';
import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { catalogueOf, matrix, service, table } from '../catalogue/small-platform.ts';
import { bodiesOf, exported, filesOf } from './exported.ts';

suite('a table as CSV', () => {
  test('starts with a byte order mark, and ends each row with CRLF', () => {
    assert.equal(
      csvOf([
        ['a', 'ü'],
        ['', '1'],
      ]),
      '\uFEFFa,ü\r\n,1\r\n',
    );
  });

  test('quotes values with commas, quotes, line breaks, or leading or trailing spaces', () => {
    assert.equal(
      csvOf([['a, b', 'say "x"', 'two\nlines', ' spaced ', "it's; fine"]]),
      '\uFEFF"a, b","say ""x""","two\nlines"," spaced ",it\'s; fine\r\n',
    );
  });

  for (const formula of [
    '=1+1',
    '+31 10 555 0110',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =HYPERLINK("https://evil.example")',
    '\r=1',
    '＝1+1',
  ]) {
    test(`does not start a field with a formula: ${JSON.stringify(formula)}`, () => {
      const [[field = ''] = []] = read(csvOf([[formula]]));
      assert.equal(field, `'${formula}`);
    });
  }

  test('can be read back unchanged, except for the apostrophe', () => {
    const rows = fc.array(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(rows, (table) => {
        const again = read(csvOf(table));
        again.forEach((row, index) =>
          row.forEach((field, column) => {
            const was = table[index]?.[column] ?? '';
            assert.ok(field === was || field === `'${was}`, JSON.stringify([field, was]));
            assert.doesNotMatch(field, /^[=+\-@\t\r]/);
          }),
        );
        assert.equal(again.length, table.length);
      }),
    );
  });
});

suite('responsibilities as CSV', () => {
  const files = {
    'services/db/index.md': service('Database'),
    'services/queue/index.md': service('=Queue'),
    'services/db/responsibilities.md': matrix(
      `## Backup and restore\n\n${table(
        '| Restore | R: asks, *early* | A/R: restores[^at-night] | |',
        '| Backup | | n/a: the cloud does it | |',
        '| Replay | I | A/R | C |',
      )}\n[^at-night]: Only in [office hours](index.md).\n`,
    ),
    'responsibilities/baseline.md': matrix(`## Monitoring\n\n${table('| Support | | A/R | |')}`),
  };
  const rowsOf = async (path: string) => read((await exported(files)).get(path) ?? '');
  const restore = [
    'Database',
    'Backup and restore',
    'Restore',
    'R: asks, early',
    'A/R: restores',
    '',
    'Platform',
    'Platform: Only in office hours.',
    '',
    'the service',
    'https://docs.example/services/db/responsibilities/#duty-restore',
  ];

  test('have each duty of a service, with its conditions and origin', async () => {
    const [head, ...rows] = await rowsOf('services/db/responsibilities/duties.csv');
    assert.deepEqual(head, [
      ...[
        'Service',
        'Area',
        'Duty',
        'Product team',
        'Platform',
        'Cloud provider',
        'Accountable for',
      ],
      ...['Conditions', 'Not applicable', 'Defined by', 'Page'],
    ]);
    assert.deepEqual(
      rows.map(([, , duty, ...rest]) => [duty, rest.at(-2), rest.at(-3)]),
      [
        ['Backup', 'the service', 'the cloud does it'],
        ['Restore', 'the service', ''],
        ['Replay', 'the service', ''],
        ['Support', 'the baseline', ''],
      ],
    );
    assert.deepEqual(rows[1], restore);
  });

  test('have every row of all services, and for a layer the rows that it takes part in', async () => {
    const all = (await rowsOf('responsibilities/duties.csv')).slice(1);
    assert.deepEqual(
      all.map(([name, , duty]) => `${name} ${duty}`),
      [
        "'=Queue Support",
        'Database Backup',
        'Database Restore',
        'Database Replay',
        'Database Support',
      ],
    );
    const layer = async (id: string) =>
      (await rowsOf(`responsibilities/${id}/duties.csv`)).slice(1).map(([, , duty]) => duty);
    assert.deepEqual(await layer('customer'), ['Restore']);
    assert.deepEqual(await layer('platform'), ['Support', 'Restore', 'Replay', 'Support']);
    assert.deepEqual(await layer('provider'), []);
  });

  test('leave out retired services, which owe nothing, except beside their own page', async () => {
    const retired = service('Old queue').replace('lifecycle: beta', 'lifecycle: retired');
    const content = {
      ...files,
      'services/old/index.md': retired,
      'services/old/responsibilities.md': matrix(`## Queues\n\n${table('| Drain | A/R | | |')}`),
    };
    const catalogue = await catalogueOf(content, { drafts: false });
    const csvs = bodiesOf(filesOf(catalogue));
    const names = (path: string) => read(csvs.get(path) ?? '').map(([name]) => name);
    assert.ok(!names('responsibilities/duties.csv').includes('Old queue'));
    assert.ok(!names('responsibilities/customer/duties.csv').includes('Old queue'));
    assert.ok(names('services/old/responsibilities/duties.csv').includes('Old queue'));
    const drain = [...catalogue.duties].find(({ title }) => title === 'Drain');
    assert.deepEqual(drain?.rows, []);
    const named = [...catalogue.duties].flatMap(({ rows }) => rows.map((row) => row.service.id));
    assert.ok(named.includes('db') && !named.includes('old'));
  });

  test('are missing while no service has any', async () => {
    const paths = [...(await exported({ 'services/db/index.md': service('Database') })).keys()];
    assert.deepEqual(
      paths.filter((path) => path.endsWith('duties.csv')),
      [],
    );
  });

  test('of a published matrix have its 106 duties and four conditions', async () => {
    const source = await readSource(folderReader(wholeFolder('tests/fixtures/content/openshift')));
    const catalogue = buildCatalogue(source, { today: '2026-11-23' });
    const [, ...rows] = read(
      bodiesOf(filesOf(catalogue)).get('services/openshift/responsibilities/duties.csv') ?? '',
    );
    assert.equal(rows.length, 106);
    const conditions = rows.flatMap((row) => (row[7] ?? '').split('\n')).filter(Boolean);
    assert.equal(conditions.length, 4);
  });
});

/** A strict parser of RFC 4180. */
function read(csv: string): string[][] {
  assert.ok(csv.startsWith('\uFEFF') && csv.endsWith('\r\n'));
  const rows: string[][] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  fields.lastIndex = 1;
  let row: string[] = [];
  for (let match = fields.exec(csv); match; match = fields.exec(csv)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (fields.lastIndex === csv.length) return rows;
  }
  assert.fail('That is no CSV.');
}
