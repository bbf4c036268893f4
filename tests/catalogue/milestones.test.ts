import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsShipped } from '#catalogue/milestones.ts';
import { catalogueOf, roadmapItem } from './small-platform.ts';

async function itemOf(milestones: string, more = 'stage: in-progress\ntarget: 2027-Q4') {
  const files = { 'roadmap/item.md': roadmapItem(`${more}\nmilestones:\n${milestones}`) };
  return (await catalogueOf(files)).roadmap.get('item')!;
}

test('milestones are in the order in which they shipped or are due, whatever the form of their targets', async () => {
  const { milestones } = await itemOf(`
  - { title: Some day, stage: planned, target: far }
  - { title: Half, stage: planned, target: 2027-H1 }
  - { title: None, stage: planned, target: none }
  - { title: Month, stage: planned, target: 2027-02 }
  - { title: Year, stage: planned, target: 2027 }
  - { title: Shipped late, stage: shipped, target: 2026-Q1, shippedOn: 2026-11-02 }
  - { title: Shipped early, stage: shipped, target: 2026-06-30 }`);
  assert.deepEqual(
    milestones.map(({ title, shippedOn, due }) => [title, shippedOn ?? due?.end]),
    [
      ['Shipped early', '2026-06-30'],
      ['Shipped late', '2026-11-02'],
      ['Month', '2027-02-28'],
      ['Half', '2027-06-30'],
      ['Year', '2027-12-31'],
      ['Some day', undefined],
      ['None', undefined],
    ],
  );
});

test('a milestone keeps its moves, oldest first, and its first promise', async () => {
  const { milestones } = await itemOf(`
  - title: Preview
    stage: planned
    target: 2027-Q1
    moves:
      - { on: 2026-10-05, from: 2026-Q4, why: The audit }
      - { on: 2026-05-04, from: 2026-Q2, why: Two left }`);
  const [{ moves, promised } = { moves: [], promised: undefined }] = milestones;
  assert.deepEqual(
    [promised, ...moves.map(({ from, why, at }) => [from, why, at.line])],
    ['2026-Q2', ['2026-Q2', 'Two left', 14], ['2026-Q4', 'The audit', 13]],
  );
});

test('parts that were given up do not count, and an item without a shipped part says nothing', async () => {
  const given = `
  - { title: A, stage: shipped, shippedOn: 2026-10-01 }
  - { title: B, stage: planned, target: 2027-Q1 }
  - { title: C, stage: withdrawn }`;
  assert.deepEqual(partsShipped(await itemOf(given)), { shipped: 1, all: 2 });
  assert.equal(
    partsShipped(await itemOf('  - { title: B, stage: planned, target: 2027-Q1 }')),
    undefined,
  );
});

test('the delivery record measures an item by its own target, not by those of its milestones', async () => {
  const { reliability } = await catalogueOf({
    'roadmap/item.md': roadmapItem(`stage: shipped
target: 2026-Q3
shippedOn: 2026-09-30
milestones:
  - { title: Preview, stage: shipped, target: 2026-Q1, shippedOn: 2026-08-03 }`),
  });
  assert.deepEqual([reliability.measured, reliability.kept], [1, 1]);
});
