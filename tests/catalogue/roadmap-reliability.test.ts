import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf, roadmapItem } from './small-platform.ts';

const item = (more: string, ...moved: string[]) =>
  roadmapItem(
    more,
    moved.map((target, index) => `| 2026-0${String(index + 1)}-02 | ${target} | Why |`),
  );

async function reliabilityAt(today: string, files: Record<string, string>) {
  const { reliability } = await catalogueOf(
    Object.fromEntries(Object.entries(files).map(([id, text]) => [`roadmap/${id}.md`, text])),
    { today },
  );
  const { overdue, ...figures } = reliability;
  return { ...figures, overdue: overdue.map(({ id }) => id) };
}
const shipped = (target: string, on: string) =>
  `stage: shipped\ntarget: ${target}\nshippedOn: ${on}`;

test('the figures equal those counted by hand', async () => {
  const figures = await reliabilityAt('2026-11-23', {
    // On time, on the last day of its quarter: 0 quarters.
    'on-time': item(shipped('2026-Q1', '2026-03-31')),
    // One day after its quarter: 1.
    'a-day-late': item(shipped('2026-Q1', '2026-04-01')),
    // Moved within its quarter: 0.
    'same-quarter': item(shipped('2026-06', '2026-06-20'), '2026-04'),
    // First promised for 2025-Q2, shipped in 2026-Q2: 4.
    'moved-twice': item(shipped('2026-Q2', '2026-06-30'), '2025-Q2', '2026-Q1'),
    // Before its quarter: −1.
    early: item(shipped('2026-Q3', '2026-05-01')),
    // No promise, or no known date: not measured.
    surprise: item('stage: shipped\ntarget: none\nshippedOn: 2026-05-01'),
    undated: item('stage: shipped\ntarget: 2026-Q1'),
    // Not shipped yet.
    late: item('stage: in-progress\ntarget: 2026-Q3', '2026-Q2'),
    later: item('stage: planned\ntarget: 2026-10'),
    soon: item('stage: planned\ntarget: 2026-Q4'),
    idea: item('stage: exploring'),
    // Stopped, so its missed target doesn't count.
    gone: item('stage: withdrawn\ntarget: 2026-Q1', '2025-Q4'),
  });
  assert.deepEqual(figures, {
    measured: 5,
    kept: 3,
    // −1 0 0 1 4
    medianSlip: 0,
    since: '2026-03-31',
    until: '2026-06-30',
    open: 4,
    moved: 1,
    overdue: ['late', 'later'],
  });
});

test('the median of two delays is their mean', async () => {
  const { medianSlip } = await reliabilityAt('2026-11-23', {
    a: item(shipped('2025-Q4', '2026-04-01')),
    b: item(shipped('2026-Q1', '2026-04-01')),
  });
  assert.equal(medianSlip, 1.5);
});

test('without shipped items there is no share and no delay', async () => {
  assert.deepEqual(await reliabilityAt('2026-11-23', {}), {
    measured: 0,
    kept: 0,
    medianSlip: undefined,
    since: undefined,
    until: undefined,
    open: 0,
    moved: 0,
    overdue: [],
  });
});

for (const [today, overdue] of [
  ['2026-12-31', []],
  ['2027-01-01', ['quarter', 'month', 'day']],
] as const) {
  test(`on ${today}, ${overdue.length === 0 ? 'nothing' : 'everything'} due by the end of the year is past its target`, async () => {
    const figures = await reliabilityAt(today, {
      quarter: item('stage: planned\ntarget: 2026-Q4'),
      month: item('stage: planned\ntarget: 2026-12'),
      day: item('stage: planned\ntarget: 2026-12-31'),
    });
    assert.deepEqual(figures.overdue.toSorted(), [...overdue].sort());
  });
}

test('a month ends on its leap day', async () => {
  const files = { leap: item('stage: planned\ntarget: 2028-02') };
  assert.deepEqual((await reliabilityAt('2028-02-29', files)).overdue, []);
  assert.deepEqual((await reliabilityAt('2028-03-01', files)).overdue, ['leap']);
});

test('a merged item is measured once, when the item that it went on in ships', async () => {
  const merged = item('stage: planned\ntarget: 2026-Q1\nmergedInto: next\nstoppedOn: 2026-02-02');
  const open = await reliabilityAt('2026-11-23', {
    merged,
    next: item('stage: planned\nmergedInto: last\nstoppedOn: 2026-03-02'),
    last: item('stage: in-progress\ntarget: 2026-Q4'),
  });
  assert.deepEqual([open.measured, open.open, open.overdue], [0, 1, []]);
  const { measured, kept, medianSlip } = await reliabilityAt('2026-11-23', {
    merged,
    next: item('stage: planned\nmergedInto: last\nstoppedOn: 2026-03-02'),
    last: item(shipped('2026-Q3', '2026-09-30')),
  });
  // The promise of 2026-Q1 came two quarters late, that of 2026-Q3 in time; the one between promised nothing.
  assert.deepEqual([measured, kept, medianSlip], [2, 1, 1]);
});

test('items that were merged in a cycle, or into none, are not measured', async () => {
  const into = (id: string) =>
    item(`stage: planned\ntarget: 2026-Q1\nmergedInto: ${id}\nstoppedOn: 2026-02-02`);
  const figures = await reliabilityAt('2026-11-23', {
    a: into('b'),
    b: into('a'),
    c: into('nowhere'),
  });
  assert.deepEqual([figures.measured, figures.open], [0, 0]);
});

test('a promise from before a split counts for the item that made it, and not for the part', async () => {
  const rows = ['2025-Q3', '2026-Q1'];
  const figures = await reliabilityAt('2026-11-23', {
    whole: item(shipped('2026-Q2', '2026-06-30'), ...rows),
    part: item(`${shipped('2026-Q3', '2026-09-30')}\nadded: 2026-02-02\nsplitFrom: whole`, ...rows),
  });
  // 3 and 0 quarters; with the promises of the whole, the part would have 4.
  assert.deepEqual([figures.measured, figures.kept, figures.medianSlip], [2, 1, 1.5]);
});
