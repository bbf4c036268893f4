import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, roadmapItem } from './small-platform.ts';

const fiscal = {
  'platform.md':
    '---\ntitle: Fairway\nsummary: Less to build.\nowner: crew\nfiscalYear: { starts: 10 }\n---\n',
};

/** The catalogue with an item for each text, by id. */
function roadmapOf(items: Record<string, string>, moves: Record<string, string[]> = {}) {
  const files = Object.entries(items).map(([id, more]) => [
    `roadmap/${id}.md`,
    roadmapItem(more, moves[id] ?? []),
  ]);
  return catalogueOf({ ...fiscal, ...(Object.fromEntries(files) as Record<string, string>) });
}

test('targets are sorted by their end, then horizons from near to far, then items without a target', async () => {
  const wanted = [
    '2027-05-31',
    'FY2027-Q3',
    '2027-Q3',
    'FY2027-Q4/FY2028-Q1',
    '2028',
    '2027-H2/2029-H1',
    'near',
    'mid',
    'far',
    'none',
  ];
  // By id, which decides between equal ends, they would be in the opposite order.
  const items = wanted.map((target, index) => [
    `x${String(wanted.length - index + 10)}`,
    `stage: in-progress\ntarget: ${target}`,
  ]);
  const { roadmap } = await roadmapOf(Object.fromEntries(items) as Record<string, string>);
  assert.deepEqual(
    [...roadmap].map(({ data }) => data.target),
    wanted,
  );
});

test('a fiscal quarter lies in the calendar quarter of its end, and a calendar quarter stays where it is', async () => {
  const { quarters, roadmap } = await roadmapOf({
    fiscal: 'stage: planned\ntarget: FY2027-Q1',
    calendar: 'stage: planned\ntarget: 2026-Q4',
    year: 'stage: planned\ntarget: FY2027',
    number: 'stage: planned\ntarget: 2027',
  });
  const promised = [...quarters].map(({ id, promises }) => [id, ...promises.map((p) => p.item.id)]);
  assert.deepEqual(promised, [
    ['2026-Q4', 'calendar', 'fiscal'],
    ['2027-Q3', 'year'],
    ['2027-Q4', 'number'],
  ]);
  assert.equal(roadmap.get('number')?.data.target, '2027');
  assert.deepEqual(
    [...roadmap].map(({ id, lane }) => [id, lane]),
    [
      ['calendar', 'next'],
      ['fiscal', 'next'],
      ['year', 'later'],
      ['number', 'later'],
    ],
  );
});

test('a planned item is next if its horizon is near, and later otherwise', async () => {
  const { roadmap } = await roadmapOf({
    near: 'stage: planned\ntarget: near',
    mid: 'stage: planned\ntarget: mid',
    far: 'stage: planned\ntarget: far',
    explored: 'stage: exploring\ntarget: near',
  });
  const lanes = Object.fromEntries([...roadmap].map(({ id, lane }) => [id, lane]));
  assert.deepEqual(lanes, { near: 'next', mid: 'later', far: 'later', explored: 'later' });
});

test('a horizon is never overdue, kept or missed; an item is measured from its first dates', async () => {
  const { reliability, quarters } = await roadmapOf(
    {
      open: 'stage: in-progress\ntarget: near',
      shipped: 'stage: shipped\ntarget: near\nshippedOn: 2026-09-01',
      dated: 'stage: shipped\ntarget: 2026-Q2\nshippedOn: 2026-09-01',
    },
    { dated: ['| 2026-02-01 | far | Now we know |'] },
  );
  const { measured, kept, medianSlip, overdue } = reliability;
  assert.deepEqual(
    { measured, kept, medianSlip, overdue },
    {
      measured: 1,
      kept: 0,
      medianSlip: 1,
      overdue: [],
    },
  );
  const promises = [...quarters].flatMap(({ id, promises: all }) =>
    all.map(({ item, became }) => [id, item.id, became]),
  );
  assert.deepEqual(promises, [['2026-Q2', 'dated', 'shipped']]);
});

test('a half-year is kept in either of its quarters, and missed after it', async () => {
  const { reliability, quarters } = await roadmapOf({
    early: 'stage: shipped\ntarget: 2026-H1\nshippedOn: 2026-02-01',
    late: 'stage: shipped\ntarget: 2026-H1\nshippedOn: 2026-07-01',
    open: 'stage: in-progress\ntarget: 2026-H1',
  });
  assert.deepEqual(
    quarters.get('2026-Q2')?.promises.map(({ item, became }) => [item.id, became]),
    [
      ['open', 'open'],
      ['late', 'shipped'],
      ['early', 'kept'],
    ],
  );
  assert.deepEqual([reliability.measured, reliability.kept], [2, 1]);
  assert.deepEqual(
    reliability.overdue.map(({ id }) => id),
    ['open'],
  );
});

test('the first promise may be a horizon, and a move has the days of its former target', async () => {
  const { roadmap } = await roadmapOf(
    { item: 'stage: planned\ntarget: 2027-H2' },
    { item: ['| 2026-02-01 | mid | We know more |', '| 2026-03-01 | FY2027-Q1 | Two left |'] },
  );
  const item = roadmap.get('item');
  assert.equal(item?.promised, 'mid');
  assert.deepEqual(
    item.moves.map(({ due }) => due?.end),
    [undefined, '2026-12-31'],
  );
  assert.deepEqual(item.moveDefects, []);
});
