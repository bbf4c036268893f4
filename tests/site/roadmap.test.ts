import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes } from '#catalogue/catalogue.ts';
import { balanceOf, boardOf, quartersOf } from '#site/roadmap.ts';
import { catalogueOf, entry } from '../catalogue/small-platform.ts';

const item = (more: string, body = '') =>
  entry(`title: Item\noutcome: O.\nkind: feature\n${more}`, body);

async function roadmapOf(files: Record<string, string>) {
  const { roadmap } = await catalogueOf(
    Object.fromEntries(Object.entries(files).map(([id, text]) => [`roadmap/${id}.md`, text])),
  );
  return [...roadmap];
}

const everyStage = () =>
  roadmapOf({
    exploring: item('stage: exploring'),
    undecided: item('stage: planned\ntarget: none'),
    soon: item('stage: planned\ntarget: 2027-02'),
    work: item('stage: in-progress\ntarget: 2026-12-15'),
    preview: item('stage: preview\ntarget: 2026-Q4'),
    old: item('stage: shipped\ntarget: 2026-Q1\nshippedOn: 2026-03-02'),
    new: item('stage: shipped\ntarget: 2026-Q1\nshippedOn: 2026-05-02'),
    waits: item('stage: deferred\ntarget: 2027-Q3'),
    gone: item('stage: withdrawn'),
  });
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

test('every item stands in exactly one lane, and every lane is there', async () => {
  const items = await everyStage();
  assert.equal(items.length, 9);
  const board = boardOf(items);
  assert.deepEqual(
    board.map(({ lane }) => lane),
    [...lanes],
  );
  assert.deepEqual(ids(board.flatMap((lane) => lane.items)).sort(), ids(items).sort());
});

test('a lane’s items come as they fall due, and what shipped last comes first', async () => {
  const board = new Map(boardOf(await everyStage()).map(({ lane, items }) => [lane, ids(items)]));
  assert.deepEqual(board.get('now'), ['work', 'preview']);
  assert.deepEqual(board.get('shipped'), ['new', 'old']);
  assert.deepEqual(board.get('stopped'), ['waits', 'gone']);
});

test('every item stands in exactly one quarter, or among those without target', async () => {
  const items = await everyStage();
  const groups = quartersOf(items);
  assert.deepEqual(ids(groups.flatMap((group) => group.items)).sort(), ids(items).sort());
  assert.deepEqual(
    groups.map(({ quarter, items }) => [quarter, items.length]),
    [
      ['2026-Q1', 2],
      ['2026-Q2', 0],
      ['2026-Q3', 0],
      ['2026-Q4', 2],
      ['2027-Q1', 1],
      ['2027-Q2', 0],
      ['2027-Q3', 1],
      [undefined, 3],
    ],
  );
});

test('no item makes no quarter', () => {
  assert.deepEqual(quartersOf([]), []);
});

test('the balance has the quarters in their order, and a kind that nobody names has no column', async () => {
  const { platform } = await catalogueOf({
    'platform.md': entry(
      [
        'title: Fairway\nsummary: Less to build.\nowner: crew\ncapacity:',
        '  - { quarter: 2026-Q4, feature: 3, tech-debt: 1, operations: 1, note: Late. }',
        '  - { quarter: 2026-Q3, feature: 6, tech-debt: 2, operations: 2, unit: weeks,',
        '      spent: { feature: 5, tech-debt: 2, operations: 4 } }',
        'balance: { feature: 5, tech-debt: 3, operations: 2 }',
      ].join('\n'),
    ),
  });
  const { kinds, rows, aim } = balanceOf(platform);
  assert.deepEqual(kinds, ['feature', 'tech-debt', 'operations']);
  assert.deepEqual(
    rows.map(({ quarter, planned, spent, note }) => [quarter, planned.total, spent?.total, note]),
    [
      ['2026-Q3', 10, 11, undefined],
      ['2026-Q4', 5, undefined, 'Late.'],
    ],
  );
  assert.equal(aim?.total, 10);
});
