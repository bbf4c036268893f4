import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes } from '#catalogue/catalogue.ts';
import { en } from '#words/en.ts';
import { boardOf, hasNear, relationsOf } from '#views/roadmap/roadmap.ts';
import { roadmapFilter } from '#views/roadmap/roadmap-page.ts';
import { catalogueOf, entry, today } from '../catalogue/small-platform.ts';

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

test('every item is in exactly one lane, and every lane is listed', async () => {
  const items = await everyStage();
  assert.equal(items.length, 9);
  const board = boardOf(items, today);
  assert.deepEqual(
    board.map(({ lane }) => lane),
    [...lanes],
  );
  assert.deepEqual(ids(board.flatMap((lane) => lane.items)).sort(), ids(items).sort());
});

test('a lane is sorted by due date, and the shipped lane starts with the latest', async () => {
  const board = new Map(
    boardOf(await everyStage(), today).map(({ lane, items }) => [lane, ids(items)]),
  );
  assert.deepEqual(board.get('now'), ['work', 'preview']);
  assert.deepEqual(board.get('shipped'), ['new', 'old']);
  assert.deepEqual(board.get('stopped'), ['waits', 'gone']);
});

test('items shipped before the last two quarters are collapsed, but at least three stay visible', async () => {
  const shippedOn = (...days: string[]) =>
    roadmapOf(
      Object.fromEntries(
        days.map((day) => [`on-${day}`, item(`stage: shipped\ntarget: none\nshippedOn: ${day}`)]),
      ),
    );
  const lane = async (...days: string[]) => {
    const { items, rest } = boardOf(await shippedOn(...days), today)[3]!;
    return [items.length, rest.length];
  };
  // Today is 2026-11-23, so the last two quarters began on 2026-07-01.
  const recent = ['2026-11-01', '2026-10-01', '2026-08-01', '2026-07-01'];
  assert.deepEqual(await lane(...recent, '2026-06-30', '2026-05-01'), [4, 2]);
  assert.deepEqual(
    await lane('2026-06-30', '2026-05-01', '2026-04-01', '2026-03-01', '2026-02-01'),
    [3, 2],
  );
  assert.deepEqual(await lane(...recent, '2026-06-30'), [5, 0]);
});

test('a long lane shows the twelve items due first, and every item once', async () => {
  const days = Array.from({ length: 20 }, (_, day) => `2026-12-${String(day + 10)}`);
  const items = await roadmapOf(
    Object.fromEntries(
      days.map((day) => [`by-${day}`, item(`stage: in-progress\ntarget: ${day}`)]),
    ),
  );
  const [now] = boardOf(items, today);
  assert.deepEqual(
    ids([...now!.items, ...now!.rest]),
    days.map((day) => `by-${day}`),
  );
  assert.deepEqual([now!.items.length, now!.rest.length], [12, 8]);
});

test('the lane Next has items without dates only if their horizon is near', async () => {
  const nextOf = async (target: string) => {
    const all = await roadmapOf({ one: item(`stage: planned\ntarget: ${target}`) });
    return boardOf(all, today).map(hasNear);
  };
  assert.deepEqual(await nextOf('near'), [false, true, false, false, false]);
  assert.deepEqual(await nextOf('2026-Q4'), [false, false, false, false, false]);
});

test('a merged item is not on the board, and its page names the item that it went on in', async () => {
  const items = await roadmapOf({
    whole: item('stage: in-progress\ntarget: 2026-Q4'),
    old: item('stage: planned\ntarget: 2026-Q2\nmergedInto: whole\nstoppedOn: 2026-11-02'),
  });
  const shown = boardOf(items, today).flatMap((lane) => [...lane.items, ...lane.rest]);
  assert.deepEqual(ids(shown), ['whole']);
  const [whole, old] = ['whole', 'old'].map((id) => items.find((each) => each.id === id)!);
  const lineage = [whole, old].map((each) =>
    relationsOf(each!, en.roadmap).map(({ name, items: others }) => [name, ...ids([...others])]),
  );
  assert.deepEqual(lineage, [[['Took over', 'old']], [['Merged into', 'whole']]]);
});

test('the roadmap is filtered by theme if items have several', async () => {
  const { roadmap } = await catalogueOf({
    'platform.md': entry(`title: F
summary: S.
owner: crew
themes: [{ id: data, title: Data, summary: One. }, { id: keys, title: Keys, summary: Two. }]`),
    'roadmap/a.md': item('stage: exploring\ntheme: data'),
    'roadmap/b.md': item('stage: exploring\ntheme: keys'),
    'roadmap/c.md': item('stage: exploring'),
  });
  const { facets, marksOf } = roadmapFilter([...roadmap], en);
  assert.deepEqual(
    facets.map(({ name, values }) => [name, ...values.map(({ title }) => title)]),
    [['theme', 'Data', 'Keys']],
  );
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => marksOf(roadmap.get(id)!)),
    ['e0', 'e1', ''],
  );
});
