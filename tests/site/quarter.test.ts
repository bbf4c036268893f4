import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIn } from '#words/format.ts';
import {
  becameText,
  daysLeft,
  isPromised,
  outcomesOf,
  quarterPage,
  stateOf,
} from '#views/roadmap/quarter.ts';
import { en } from '#words/en.ts';
import { catalogueOf, roadmapItem, today } from '../catalogue/small-platform.ts';

const format = formatIn(en);
const item = (more: string, ...moves: [on: string, from: string][]) =>
  roadmapItem(
    more,
    moves.map(([on, from]) => `| ${on} | ${from} | Why |`),
  );
const roadmap = {
  'roadmap/kept.md': item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-09-30'),
  'roadmap/late.md': item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-10-01'),
  'roadmap/early.md': item('stage: shipped\ntarget: 2026-Q3\nshippedOn: 2026-06-30'),
  'roadmap/moved.md': item('stage: planned\ntarget: 2027-01', ['2026-08-02', '2026-Q3']),
  'roadmap/gone.md': item('stage: planned\ntarget: none', ['2026-08-02', '2026-Q3']),
  'roadmap/deferred.md': item('stage: deferred\ntarget: 2026-Q3\nstoppedOn: 2026-08-01'),
  'roadmap/withdrawn.md': item('stage: withdrawn\ntarget: 2026-Q3'),
  'roadmap/open.md': item('stage: in-progress\ntarget: 2026-Q3'),
  'roadmap/ahead.md': item('stage: planned\ntarget: 2026-Q4\nblocked: A part is missing.'),
  'roadmap/surprise.md': item('stage: shipped\ntarget: none\nshippedOn: 2026-08-15'),
};

test('the outcome of a promise has the day, the new target or the state', async () => {
  const { quarters } = await catalogueOf(roadmap);
  const describe = (id: string) => {
    const quarter = quarters.get(id)!;
    return Object.fromEntries(
      quarter.promises.map((promise) => [
        promise.item.id,
        becameText(promise, quarter, today, en, format),
      ]),
    );
  };
  assert.deepEqual(describe('2026-Q3'), {
    kept: 'Shipped on 30 September 2026',
    late: 'Shipped late, on 1 October 2026',
    early: 'Shipped early, on 30 June 2026',
    moved: 'Moved to January 2027',
    gone: 'Target removed',
    deferred: 'Deferred on 1 August 2026',
    withdrawn: 'Withdrawn',
    open: 'In progress, overdue',
  });
  assert.deepEqual(describe('2026-Q4'), { ahead: 'Planned, blocked' });
});

test('promises are counted by outcome, and so are items shipped without one', async () => {
  const { quarters, roadmap: items } = await catalogueOf(roadmap);
  const quarter = quarters.get('2026-Q3')!;
  assert.deepEqual(
    outcomesOf(quarter).map(({ became, count }) => [became, count]),
    [
      ['kept', 1],
      ['shipped', 2],
      ['moved', 2],
      ['stopped', 2],
      ['open', 1],
    ],
  );
  assert.equal(isPromised(items.get('kept')!, quarter), true);
  assert.equal(isPromised(items.get('surprise')!, quarter), false);
});

for (const [day, state, left] of [
  ['2026-09-30', 'ahead', 92],
  ['2026-10-01', 'now', 91],
  ['2026-12-31', 'now', 0],
  ['2027-01-01', 'past', -1],
] as const) {
  test(`on ${day}, the last quarter of 2026 is ${state}`, async () => {
    const { quarters } = await catalogueOf(roadmap);
    const quarter = quarters.get('2026-Q4')!;
    assert.equal(stateOf(quarter, day), state);
    assert.equal(daysLeft(quarter, day), left);
  });
}

test('a quarter’s page has its dates, and links to the nearest quarters that have a page', async () => {
  const catalogue = await catalogueOf(roadmap);
  const page = quarterPage(catalogue.quarters.get('2026-Q3')!, catalogue, en, format);
  assert.equal(page.title, '2026-Q3');
  assert.equal(page.description, '1 July 2026 to 30 September 2026.');
  assert.equal(page.previous?.address, '/quarters/2026-Q2/');
  assert.equal(page.next?.address, '/quarters/2026-Q4/');
  const first = quarterPage(catalogue.quarters.get('2026-Q2')!, catalogue, en, format);
  assert.equal(first.previous, undefined);
});
