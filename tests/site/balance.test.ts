import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountIn, balanceOf, linesOf } from '#views/roadmap/balance.ts';
import { formatIn } from '#words/format.ts';
import { en } from '#words/en.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const today = '2026-11-23';
const platform = (...lines: string[]) =>
  entry(['title: Fairway\nsummary: Less to build.\nowner: crew', ...lines].join('\n'));
const item = (more: string) => entry(`title: Item\noutcome: O.\n${more}`);

async function balanceIn(files: Record<string, string>) {
  const catalogue = await catalogueOf(files);
  return balanceOf(catalogue.platform, [...catalogue.roadmap], today);
}

const capacity = {
  'platform.md': platform(
    'capacity:',
    '  - { quarter: 2026-Q4, feature: 18, tech-debt: 24, operations: 18, unit: weeks,',
    '      spent: { feature: 11, tech-debt: 14, operations: 12 }, note: Not over yet. }',
    '  - { quarter: 2026-Q1, feature: 36, tech-debt: 12, operations: 12, unit: weeks,',
    '      spent: { feature: 30, tech-debt: 10, operations: 20 } }',
    '  - { quarter: 2025-Q3, feature: 1, tech-debt: 0, operations: 1, unit: weeks }',
    'balance: { feature: 40, tech-debt: 30, operations: 30 }',
  ),
};

test('quarters are in order, with totals that equal those counted by hand', async () => {
  const { rows, drawn, unit, aim } = await balanceIn(capacity);
  assert.deepEqual(
    rows.map(({ quarter, planned, spent, note, isNow }) => [
      ...[quarter, planned.total, spent?.total],
      ...[note, isNow],
    ]),
    [
      ['2025-Q3', 2, undefined, undefined, false],
      ['2026-Q1', 60, 60, undefined, false],
      ['2026-Q4', 60, 37, 'Not over yet.', true],
    ],
  );
  assert.deepEqual(
    drawn.map(({ quarter }) => quarter),
    ['2026-Q1', '2026-Q4'],
  );
  assert.equal(unit, 'weeks');
  assert.equal(aim?.total, 100);
});

test('bars are proportional to their amounts, and divided at the target mix', async () => {
  const { rows, aim } = await balanceIn(capacity);
  const bar = (one: (typeof rows)[number]['planned'] | undefined) => [
    one?.parts.map(({ kind, amount, start, width }) => [kind, amount, start, width]),
    one?.aims,
  ];
  assert.deepEqual(bar(rows[1]?.planned), [
    [
      ['feature', 36, 0, 60],
      ['tech-debt', 12, 60, 20],
      ['operations', 12, 80, 20],
    ],
    [40, 70],
  ]);
  // 37 of 60 weeks: a mix of 40 to 30 to 30 divides them after 14.8 and 25.9 weeks.
  assert.deepEqual(bar(rows[2]?.spent), [
    [
      ['feature', 11, 0, 18.33],
      ['tech-debt', 14, 18.33, 23.33],
      ['operations', 12, 41.67, 20],
    ],
    [24.67, 43.17],
  ]);
  assert.deepEqual(bar(aim), [
    [
      ['feature', 40, 0, 40],
      ['tech-debt', 30, 40, 30],
      ['operations', 30, 70, 30],
    ],
    [],
  ]);
});

test('a quarter has its items by kind, except stopped ones', async () => {
  const { rows, kinds } = await balanceIn({
    ...capacity,
    'roadmap/a.md': item('kind: feature\nstage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-10-02'),
    'roadmap/b.md': item('kind: feature\nstage: planned\ntarget: 2026-12'),
    'roadmap/c.md': item('kind: deprecation\nstage: in-progress\ntarget: 2026-12-31'),
    'roadmap/d.md': item('kind: operations\nstage: withdrawn\ntarget: 2026-Q4'),
    'roadmap/e.md': item('kind: operations\nstage: planned\ntarget: 2027-Q1'),
  });
  assert.deepEqual(kinds, ['feature', 'tech-debt', 'operations', 'deprecation']);
  const lines = linesOf(rows.at(-1)!, en.roadmap);
  assert.deepEqual(
    lines.map(({ name, parts, total }) => [
      name,
      ...kinds.map((kind) => amountIn(parts, kind, formatIn(en))),
      total,
    ]),
    [
      ['Planned', '18', '24', '18', '–', 60],
      ['Spent', '11', '14', '12', '–', 37],
      ['Items', '2', '–', '–', '1', 3],
    ],
  );
});

test('without any stated capacity, nothing is drawn or estimated', async () => {
  const { rows, aim, unit } = await balanceIn({
    'roadmap/a.md': item('kind: feature\nstage: planned\ntarget: 2026-12'),
  });
  assert.deepEqual([rows, aim, unit], [[], undefined, undefined]);
});

test('a capacity of zero has bars of zero width', async () => {
  const { rows } = await balanceIn({
    'platform.md': platform(
      'capacity: [{ quarter: 2026-Q4, feature: 0, tech-debt: 0, operations: 0 }]',
    ),
  });
  assert.deepEqual(
    rows[0]?.planned.parts.map(({ width }) => width),
    [0, 0, 0],
  );
});
