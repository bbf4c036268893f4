import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, DutyRow } from '#catalogue/catalogue.ts';
import { conditionsOf } from '#views/responsibilities/conditions.ts';
import {
  inWeight,
  matrixParts,
  proseOf,
  rowsByArea,
} from '#views/responsibilities/responsibilities.ts';
import { catalogueOf, entry, matrix, service, table } from '../catalogue/small-platform.ts';
import { readOne } from '../source/one-file.ts';

test('a condition has one number, and every mark has a link back', () => {
  const shared = row('backup', 'baseline.md', [{ label: 'a', text: 'If asked.' }]);
  const { list, marks } = conditionsOf([
    { key: 'one', row: shared },
    { key: 'two', row: shared },
  ]);
  assert.equal(list.length, 1);
  assert.deepEqual(list.at(0)?.marks, [
    ...marks('one', 'platform').map(({ mark }) => mark),
    ...marks('two', 'platform').map(({ mark }) => mark),
  ]);
  assert.equal(new Set(list.at(0)?.marks).size, 2);
});

test('the same label in two files is two conditions', () => {
  const { list } = conditionsOf([
    { key: 'backup', row: row('backup', 'baseline.md', [{ label: 'a', text: 'One.' }]) },
    { key: 'restore', row: row('restore', 'own.md', [{ label: 'a', text: 'Two.' }]) },
  ]);
  assert.deepEqual(
    list.map(({ number, text, file }) => [number, text, file]),
    [
      [1, 'One.', 'baseline.md'],
      [2, 'Two.', 'own.md'],
    ],
  );
});

test('rows are grouped by area in the given order', () => {
  const groups = rowsByArea([row('a', 'x.md', []), row('b', 'x.md', [])]);
  assert.deepEqual(
    groups.map(({ area, rows }) => [area.id, rows.map(({ duty }) => duty.id)]),
    [['data', ['a', 'b']]],
  );
});

test('a matrix’s text outside its tables is kept by heading, without tables, footnotes and comments', async () => {
  const text =
    '---\nreviewed: 2026-01-01\n---\n\nOpens.\n\n<!-- One.\n\nTwo. -->\n\n## Data\n\nBefore<!-- three -->.\n\n| Duty |\n| --- |\n| One |\n\n[^a]: If.\n\n## Else\n\nMore.\n';
  assert.deepEqual(
    [...proseOf((await readOne('responsibilities/baseline.md', text)).entry)],
    [
      ['', ['Opens.']],
      ['data', ['Before.']],
      ['else', ['More.']],
    ],
  );
});

test('every heading of a matrix keeps its fragment, also where the site calls its area otherwise', async () => {
  const rows = table('| Restore | | A/R | |');
  const { platform, services, resolve } = await catalogueOf({
    'platform.md': entry(
      'title: P\nsummary: S.\nowner: crew\nlanguage: de\ncategories: [{ id: data, title: D }]',
    ),
    'services/db/index.md': service('Database'),
    'services/db/responsibilities.md': matrix(
      `# Who\n\n## Backup and restore\n\nAt night.\n\n${rows}\n## Nothing\n\n## Also\n\nMore.\n`,
    ),
  });
  const { own, rows: all } = services.get('db')!.matrix;
  const { areas, others, bare } = matrixParts(all, own);
  assert.equal(platform.language, 'de');
  assert.deepEqual(
    areas.map(({ anchor, otherAnchors, prose }) => [anchor, otherAnchors, prose]),
    [['sicherung-und-wiederherstellung', ['backup-and-restore'], ['At night.']]],
  );
  assert.deepEqual(others, [{ slug: 'also', text: 'Also', prose: ['More.'] }]);
  const fragments = [...bare, ...others.map(({ slug }) => slug), ...areas[0]!.otherAnchors];
  for (const slug of own!.body.headings.map((heading) => heading.slug)) {
    const link = resolve('services/db/index.md', `responsibilities.md#${slug}`);
    assert.equal(link.kind, 'page');
    assert.ok(fragments.includes(slug), slug);
  }
});

test('accountable layers come before responsible ones', () => {
  assert.deepEqual(inWeight(['R', 'A']), ['A', 'R']);
});

function row(id: string, file: string, conditions: Condition[]): DutyRow {
  const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const area = { id: 'data', title: 'Data' };
  return {
    duty: { id, title: id, area, standard: true, required: false, address: `/duties/${id}/` },
    origin: 'own',
    cells: { platform: { letters: ['R'], text: undefined, conditions, at } },
    notApplicable: undefined,
    isUnclear: false,
    accountable: 'platform',
    ownership: undefined,
    at,
  };
}
