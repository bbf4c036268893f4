import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { formatIn } from '#words/format.ts';
import { en } from '#words/en.ts';
import {
  barText,
  milestonesText,
  nowColumn,
  timelineOf,
  type TimelinePart,
} from '#views/roadmap/timeline.ts';
import { catalogueOf, roadmapItem } from '../catalogue/small-platform.ts';

const item = (more: string, ...moved: string[]) => roadmapItem(more, moved);

async function roadmapOf(files: Record<string, string>): Promise<RoadmapItem[]> {
  const { roadmap } = await catalogueOf(
    Object.fromEntries(Object.entries(files).map(([id, text]) => [`roadmap/${id}.md`, text])),
  );
  return [...roadmap];
}
const timelineAt = async (today: string, files: Record<string, string>) =>
  timelineOf(await roadmapOf(files), today);
const rowsOf = (part: TimelinePart) => part.rows.map(({ item, cells }) => [item.id, ...cells]);

test('an item is in the quarter of its target, with a trace in the quarter first promised', async () => {
  const { around } = await timelineAt('2026-11-23', {
    moved: item('stage: in-progress\ntarget: 2026-12', '| 2026-05-04 | 2026-Q2 | A |'),
    twice: item(
      'stage: planned\ntarget: 2027-Q1',
      '| 2026-05-04 | 2026-Q2 | A |',
      '| 2026-08-04 | 2026-09-30 | B |',
    ),
    pulled: item('stage: planned\ntarget: 2026-Q4', '| 2026-05-04 | 2027-Q1 | A |'),
    'same-quarter': item('stage: planned\ntarget: 2027-03', '| 2026-05-04 | 2027-02 | A |'),
  });
  assert.deepEqual(around.quarters, ['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
  assert.deepEqual(rowsOf(around), [
    ['moved', 'moved', undefined, 'here', undefined],
    ['pulled', undefined, undefined, 'here', 'back'],
    ['same-quarter', undefined, undefined, undefined, 'here'],
    ['twice', 'moved', 'moved', undefined, 'here'],
  ]);
});

test('a shipped item is in the quarter in which it shipped, whatever its target was', async () => {
  const { around } = await timelineAt('2026-11-23', {
    late: item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-10-01'),
    early: item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-06-30'),
  });
  assert.deepEqual(rowsOf(around), [
    ['early', 'here', 'back', undefined],
    ['late', undefined, 'moved', 'here'],
  ]);
});

test('every item is in exactly one part, by distance from today, or among those without a target', async () => {
  const files = {
    past: item('stage: shipped\ntarget: 2023-Q4'),
    'last-year': item('stage: shipped\ntarget: 2025-Q2'),
    now: item('stage: in-progress\ntarget: 2026-Q4', '| 2026-01-04 | 2025-Q4 | A |'),
    edge: item('stage: planned\ntarget: 2027-Q3'),
    far: item('stage: planned\ntarget: 2031-Q1'),
    none: item('stage: planned\ntarget: none'),
    exploring: item('stage: exploring'),
    gone: item('stage: withdrawn\ntarget: 2026-Q3'),
  };
  const { earlier, around, later, without } = await timelineAt('2026-11-23', files);
  assert.deepEqual(
    earlier.map(({ quarters, rows }) => [quarters, rows.map(({ item }) => item.id)]),
    [
      [['2023-Q4'], ['past']],
      [['2025-Q2'], ['last-year']],
    ],
  );
  assert.deepEqual(around.quarters, ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3']);
  assert.deepEqual(
    around.rows.map(({ item }) => item.id),
    ['gone', 'now', 'edge'],
  );
  assert.deepEqual(
    later.map(({ quarters, rows }) => [quarters, rows.map(({ item }) => item.id)]),
    [[['2031-Q1'], ['far']]],
  );
  const parts = [...earlier, around, ...later];
  assert.equal(
    parts.reduce((sum, { rows }) => sum + rows.length, without.length),
    Object.keys(files).length,
  );
});

for (const [today, column] of [
  ['2026-12-31', 2],
  ['2027-01-01', 3],
  ['2028-02-29', undefined],
] as const) {
  test(`on ${today}, today’s column is ${String(column ?? 'none of these')}`, () => {
    assert.equal(nowColumn(['2026-Q3', '2026-Q4', '2027-Q1'], today), column);
  });
}

test('the current quarter is shown even if it is empty', async () => {
  const { around } = await timelineAt('2028-02-29', {
    old: item('stage: shipped\ntarget: 2026-Q1'),
  });
  assert.deepEqual(around, { quarters: ['2028-Q1'], rows: [] });
});

test('a bar has the stage, a target more precise than a quarter, the first promise, and deadlines or blockers', async () => {
  const items = await roadmapOf({
    a: item('stage: planned\ntarget: 2027-Q1'),
    b: item(
      'stage: preview\ntarget: 2027-03-31',
      '| 2026-01-04 | 2026-Q2 | A |',
      '| 2026-05-04 | 2026-Q4 | B |',
    ),
    c: item(
      'stage: in-progress\ntarget: 2026-12\nblocked: A part is missing.',
      '| 2026-05-04 | 2026-10 | A |',
    ),
    d: item('stage: shipped\ntarget: 2026-06-01\nshippedOn: 2026-06-02'),
    e: item('stage: planned\ntarget: 2026-Q4\ndeadline: A law.', '| 2026-05-04 | none | A |'),
    f: item(
      'stage: planned\ntarget: 2027-Q1\ndeadline: { date: 2027-03-31, kind: hard, why: A law. }',
    ),
    g: item(
      'stage: planned\ntarget: 2027-Q1\ndeadline: { date: 2027-03-31, kind: soft, why: A fair. }',
    ),
  });
  const said = Object.fromEntries(items.map((each) => [each.id, barText(each, en, formatIn(en))]));
  assert.deepEqual(said, {
    a: 'Planned',
    b: 'Preview, 31 Mar 2027, was 2026-Q2',
    c: 'In progress, Dec 2026, was Oct 2026, blocked',
    d: 'Shipped',
    e: 'Planned, deadline',
    f: 'Planned, deadline',
    g: 'Planned',
  });
});

test('items at horizons are listed by horizon, nearest first, before those without a target', async () => {
  const { horizons, without, around } = await timelineAt('2026-11-23', {
    far: item('stage: planned\ntarget: far'),
    near: item('stage: planned\ntarget: near'),
    none: item('stage: planned\ntarget: none'),
  });
  const ids = (items: RoadmapItem[]) => items.map(({ id }) => id);
  assert.deepEqual(
    horizons.map(({ horizon, items }) => [horizon, ...ids(items)]),
    [
      ['near', 'near'],
      ['far', 'far'],
    ],
  );
  assert.deepEqual([ids(without), around.rows], [['none'], []]);
});

test('a target that is wider than its quarter is named in its bar, and so is a former one', async () => {
  const barOf = async (more: string, ...moved: string[]) => {
    const [only] = await roadmapOf({ only: item(more, ...moved) });
    return barText(only!, en, formatIn(en));
  };
  assert.equal(await barOf('stage: planned\ntarget: 2027-H1'), 'Planned, 2027-H1');
  assert.equal(
    await barOf('stage: planned\ntarget: 2027-Q1', '| 2026-05-04 | mid | A |'),
    'Planned, was medium term',
  );
  assert.equal(
    await barOf('stage: planned\ntarget: 2027-Q3', '| 2026-05-04 | 2027-H1 | A |'),
    'Planned, was 2027-H1',
  );
  assert.equal(await barOf('stage: shipped\ntarget: 2026-H1\nshippedOn: 2026-02-01'), 'Shipped');
  assert.equal(
    await barOf('stage: shipped\ntarget: 2026-H1\nshippedOn: 2026-08-01'),
    'Shipped, was 2026-H1',
  );
});

test('milestones are in the quarter in which they shipped or are due, without those given up', async () => {
  const { around } = await timelineAt('2026-11-23', {
    parts: item(`stage: in-progress
target: 2027-Q2
milestones:
  - { title: Preview, stage: shipped, target: 2026-Q4, shippedOn: 2026-09-30 }
  - { title: Plan S, stage: planned, target: 2027-Q1 }
  - { title: Plan M, stage: withdrawn, target: 2027-Q1 }
  - { title: Plan L, stage: planned, target: far }`),
  });
  const [row] = around.rows;
  assert.deepEqual(around.quarters, ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2']);
  assert.deepEqual(
    row?.milestones.map((column) => column.map(({ title }) => title)),
    [['Preview'], [], ['Plan S'], []],
  );
  assert.equal(barText(row.item, en, formatIn(en)), 'In progress, 1 of 3 parts has shipped');
  assert.equal(
    milestonesText(row.milestones, formatIn(en)),
    'Preview: 30 September 2026; Plan S: 2027-Q1',
  );
});
