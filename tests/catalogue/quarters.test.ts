import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, entry, roadmapItem, service } from './small-platform.ts';

const item = (more: string, ...moves: [on: string, from: string][]) =>
  roadmapItem(
    more,
    moves.map(([on, from]) => `| ${on} | ${from} | Why |`),
  );

async function quartersIn(files: Record<string, string>) {
  return (await catalogueOf(files)).quarters;
}

test('a quarter lists its promises and their outcomes', async () => {
  const quarters = await quartersIn({
    'roadmap/kept.md': item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-09-30'),
    'roadmap/late.md': item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-10-01'),
    'roadmap/moved.md': item('stage: planned\ntarget: 2027-Q1', ['2026-08-02', '2026-Q3']),
    'roadmap/open.md': item('stage: planned\ntarget: 2026-09'),
    'roadmap/stopped.md': item('stage: withdrawn\ntarget: none', ['2026-09-02', '2026-Q3']),
    'roadmap/other.md': item('stage: planned\ntarget: 2026-Q4'),
    'roadmap/back.md': item('stage: shipped\ntarget: 2026-Q4\nshippedOn: 2026-08-15', [
      '2026-07-01',
      '2026-Q3',
    ]),
  });
  const became = (id: string) =>
    Object.fromEntries(
      quarters.get(id)?.promises.map(({ item, became }) => [item.id, became]) ?? [],
    );
  assert.deepEqual(became('2026-Q3'), {
    kept: 'kept',
    back: 'kept',
    late: 'shipped',
    moved: 'moved',
    open: 'open',
    stopped: 'stopped',
  });
  assert.deepEqual(became('2026-Q4'), { other: 'open', back: 'shipped' });
  assert.deepEqual(became('2027-Q1'), { moved: 'open' });
});

test('shipped, moved and stopped items of a quarter are listed by day, across the end of a year', async () => {
  const quarters = await quartersIn({
    'roadmap/old-year.md': item('stage: shipped\ntarget: 2026-Q4\nshippedOn: 2026-12-31'),
    'roadmap/new-year.md': item('stage: shipped\ntarget: 2026-Q4\nshippedOn: 2027-01-01'),
    'roadmap/moved.md': item(
      'stage: planned\ntarget: 2027-Q3',
      ['2026-12-31', '2026-Q4'],
      ['2027-01-01', '2027-Q2'],
    ),
    'roadmap/stopped.md': item('stage: deferred\ntarget: 2026-Q4\nstoppedOn: 2027-01-01'),
    'roadmap/some-day.md': item('stage: withdrawn\ntarget: 2026-Q4'),
  });
  const describe = (id: string) => {
    const { shipped, moves, stopped } = quarters.get(id)!;
    return {
      shipped: shipped.map((each) => each.id),
      moves: moves.map(({ move, to }) => [move.from, to]),
      stopped: stopped.map((each) => each.id),
    };
  };
  assert.deepEqual(describe('2026-Q4'), {
    shipped: ['old-year'],
    moves: [['2026-Q4', '2027-Q2']],
    stopped: ['some-day'],
  });
  assert.deepEqual(describe('2027-Q1'), {
    shipped: ['new-year'],
    moves: [['2027-Q2', '2027-Q3']],
    stopped: ['stopped'],
  });
});

test('a quarter has its capacity, the scores published in it, and its handovers', async () => {
  const quarters = await quartersIn({
    'platform.md': entry(
      'title: F\nsummary: S.\nowner: crew\ncategories: [{ id: data, title: Data }]\n' +
        'capacity: [{ quarter: 2026-Q3, feature: 3, tech-debt: 2, operations: 1 }]',
    ),
    'services/db/index.md': service('Database'),
    'roadmap/a.md': item(
      'stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-09-01\n' +
        'duties: [{ service: db, duty: backup, from: customer, to: platform }]',
    ),
    'surveys/s.md': entry(
      'title: S\ndate: 2026-09-30\nmethod: survey\nscores: [{ name: Overall, value: 4, outOf: 5 }]',
    ),
    'surveys/without-scores.md': entry('title: T\ndate: 2026-01-30\nmethod: interview'),
  });
  const quarter = quarters.get('2026-Q3')!;
  assert.equal(quarter.capacity?.feature, 3);
  assert.deepEqual([quarter.start, quarter.end], ['2026-07-01', '2026-09-30']);
  assert.equal(quarter.address, '/quarters/2026-Q3/');
  assert.deepEqual(
    quarter.surveys.map(({ id }) => id),
    ['s'],
  );
  assert.deepEqual(
    quarter.handovers.map(({ duty, to }) => [duty.id, to.id]),
    [['backup', 'platform']],
  );
  assert.deepEqual([...quarters.keys()], ['2026-Q3']);
});

test('an empty roadmap has no quarters', async () => {
  assert.equal((await quartersIn({})).size, 0);
});

test('a quarter’s figures and lists agree on what shipped and stopped in it', async () => {
  const quarters = await quartersIn({
    'roadmap/undated.md': item('stage: shipped\ntarget: 2026-Q3'),
    'roadmap/later.md': item('stage: deferred\ntarget: 2026-Q3\nstoppedOn: 2026-10-02'),
    'roadmap/here.md': item('stage: deferred\ntarget: 2026-Q3\nstoppedOn: 2026-08-02'),
  });
  const { promises, shipped, stopped } = quarters.get('2026-Q3')!;
  const became = (one: string) =>
    promises.filter((promise) => promise.became === one).map((promise) => promise.item.id);
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  assert.deepEqual([became('kept'), ids(shipped)], [['undated'], ['undated']]);
  assert.deepEqual([became('stopped'), ids(stopped)], [['here'], ['here']]);
  assert.deepEqual(became('stopped-elsewhere'), ['later']);
});
