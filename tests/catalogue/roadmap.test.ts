import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { lanes } from '#catalogue/catalogue.ts';
import { laneOf } from '#catalogue/lane.ts';
import { periodOf } from '#model/period.ts';
import { stages } from '#model/roadmap.ts';
import { catalogueOf, entry, movesTable } from './small-platform.ts';

function item(more: string, body = ''): string {
  return entry(`title: Item\noutcome: O.\nkind: feature\n${more}`, body);
}

async function itemOf(more: string, body = '', files: Record<string, string> = {}) {
  const catalogue = await catalogueOf({ 'roadmap/item.md': item(more, body), ...files });
  return catalogue.roadmap.get('item')!;
}

suite('the lanes', () => {
  for (const [more, lane] of [
    ['stage: in-progress', 'now'],
    ['stage: preview', 'now'],
    ['stage: planned\ntarget: 2026-Q4', 'next'],
    ['stage: planned\ntarget: 2027-Q1', 'next'],
    ['stage: planned\ntarget: 2027-03-31', 'next'],
    ['stage: planned\ntarget: 2025-01', 'next'],
    ['stage: planned\ntarget: 2027-04', 'later'],
    ['stage: planned\ntarget: 2027-Q2', 'later'],
    ['stage: planned\ntarget: none', 'later'],
    ['stage: planned', 'later'],
    ['stage: exploring\ntarget: 2026-Q4', 'later'],
    ['stage: shipped', 'shipped'],
    ['stage: deferred', 'stopped'],
    ['stage: withdrawn', 'stopped'],
  ] as const) {
    test(`${more.replace('\n', ', ')} is ${lane}`, async () => {
      assert.equal((await itemOf(more)).lane, lane);
    });
  }

  test('an item is in exactly one lane, whatever its stage, target and today’s date', () => {
    const day = fc.date({ min: new Date(0), noInvalidDate: true, max: new Date('2200-01-01') });
    const dates = day.map((date) => date.toISOString().slice(0, 10));
    const targets = fc.oneof(
      dates,
      dates.map((date) => date.slice(0, 7)),
      dates.map((date) => `${date.slice(0, 4)}-Q3`),
      fc.constantFrom('none', undefined),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...stages), targets, dates, (stage, target, today) => {
        assert.ok(lanes.includes(laneOf(stage, { target, due: periodOf(target) }, today)));
      }),
    );
  });

  test('items are sorted by lane, the earliest first, shipped ones newest first', async () => {
    const catalogue = await catalogueOf({
      'roadmap/a.md': item('stage: shipped\nshippedOn: 2026-01-01'),
      'roadmap/b.md': item('stage: shipped\nshippedOn: 2026-02-01'),
      'roadmap/c.md': item('stage: planned'),
      'roadmap/d.md': item('stage: planned\ntarget: 2027-Q1'),
      'roadmap/e.md': item('stage: planned\ntarget: 2026-12'),
      'roadmap/f.md': item('stage: preview'),
    });
    assert.deepEqual([...catalogue.roadmap.keys()], ['f', 'e', 'd', 'c', 'b', 'a']);
  });
});

suite('the shipping date of an item', () => {
  const release = (date: string, more = '') =>
    entry(`title: R\ndate: ${date}\nkind: added\nroadmap: item\n${more}`);

  test('is the stated one, if there is one', async () => {
    const files = { 'releases/r.md': release('2026-03-01') };
    const { shippedOn } = await itemOf('stage: shipped\nshippedOn: 2026-02-02', '', files);
    assert.equal(shippedOn, '2026-02-02');
  });

  test('is that of the last release that names it and is not a draft', async () => {
    const { shippedOn } = await itemOf('stage: shipped\ntarget: 2026-01-01', '', {
      'releases/a.md': release('2026-03-01'),
      'releases/b.md': release('2026-04-01'),
      'releases/c.md': release('2026-05-01', 'draft: true'),
    });
    assert.equal(shippedOn, '2026-04-01');
  });

  test('is its target, if that is a date', async () => {
    assert.equal((await itemOf('stage: shipped\ntarget: 2026-01-01')).shippedOn, '2026-01-01');
    assert.equal((await itemOf('stage: shipped\ntarget: 2026-Q1')).shippedOn, undefined);
  });

  test('is undefined before it ships', async () => {
    const files = { 'releases/r.md': release('2026-03-01') };
    assert.equal(
      (await itemOf('stage: preview\ntarget: 2026-01-01', '', files)).shippedOn,
      undefined,
    );
  });
});

suite('the moves', () => {
  const read = async (body: string) => {
    const {
      moves: found,
      moveDefects,
      promised,
    } = await itemOf('stage: planned\ntarget: 2027-Q1', body);
    return {
      moves: found.map(({ on, from, why }) => [on, from, why]),
      defects: moveDefects.map((defect) => [defect.kind, defect.at.line, defect.at.column]),
      promised,
    };
  };

  test('have their reasons, and the first one left the original promise', async () => {
    const body = movesTable(
      '| 2026-05-04 | 2026-Q2 | The [audit](https://example.com) took long |',
      '| `2026-11-09` | 2026-Q3 | Two open points |',
    );
    assert.deepEqual(await read(body), {
      moves: [
        ['2026-05-04', '2026-Q2', 'The [audit](https://example.com) took long'],
        ['2026-11-09', '2026-Q3', 'Two open points'],
      ],
      defects: [],
      promised: '2026-Q2',
    });
  });

  test('are none if the table is missing, so the target is the promise', async () => {
    assert.deepEqual(await read('Prose.\n\n| What | From | To |\n| - | - | - |\n| x | y | z |\n'), {
      moves: [],
      defects: [],
      promised: '2027-Q1',
    });
  });

  test('from no target leave no promise', async () => {
    const { promised, defects } = await read(
      movesTable('| 2026-05-04 | none | First guess |', '| 2026-06-04 | 2026-Q4 | Later |'),
    );
    assert.deepEqual([promised, defects], ['2026-Q4', []]);
  });

  test('may have columns in any order', async () => {
    const body =
      '## moves\n\n| Why | on | FROM |\n| - | - | - |\n| Because | 2026-05-04 | 2026-Q2 |\n';
    assert.deepEqual((await read(body)).moves, [['2026-05-04', '2026-Q2', 'Because']]);
  });

  test('with unknown columns are reported', async () => {
    const body = '## Moves\n\n| Date | From | Why |\n| - | - | - |\n| 2026-05-04 | 2026-Q2 | B |\n';
    assert.deepEqual((await read(body)).defects, [['columns', 11, 3]]);
  });

  test('that can’t be read are reported with their position', async () => {
    const body = movesTable(
      '| 2026-02-30 | 2026-Q2 | A |',
      '| 2026-05-04 | Q2 2026 | B |',
      '| 2026-05-05 | 2026-Q2 |  |',
      '| 2026-05-01 | 2026-Q1 | D |',
    );
    const { defects, moves: found } = await read(body);
    assert.deepEqual(
      defects.map(([kind, line]) => [kind, line]),
      [
        ['not-a-date', 13],
        ['not-a-target', 14],
        ['no-reason', 15],
        ['out-of-order', 16],
      ],
    );
    assert.deepEqual(
      found.map(([on]) => on),
      ['2026-05-01', '2026-05-05'],
    );
  });

  test('in a second table are reported, and read', async () => {
    const one = movesTable('| 2026-05-04 | 2026-Q2 | A |');
    const another = '\n\n| On | From | Why |\n| - | - | - |\n| 2026-06-04 | 2026-Q3 | B |\n';
    const { defects, moves: found } = await read(one + another);
    assert.deepEqual([defects.map(([kind]) => kind), found.length], [['second-table'], 2]);
  });
});

suite('a notice', () => {
  for (const [more, current] of [
    ['kind: incident\nfrom: 2026-11-20', true],
    ['kind: incident\nfrom: 2026-11-24', false],
    ['kind: incident\nfrom: 2026-11-20 10:00\nto: 2026-11-23 09:00', true],
    ['kind: incident\nfrom: 2026-11-20\nto: 2026-11-22', false],
    ['kind: maintenance\nfrom: 2026-11-23 22:00', true],
    ['kind: maintenance\nfrom: 2026-11-22 22:00', false],
    ['kind: action\nfrom: 2026-11-01\nactBy: 2026-11-23', true],
    ['kind: action\nfrom: 2026-11-01\nactBy: 2026-11-22', false],
    ['kind: action\nfrom: 2026-11-01', true],
  ] as const) {
    test(`${more.replaceAll('\n', ', ')} is ${current ? '' : 'not '}current`, async () => {
      const catalogue = await catalogueOf({ 'notices/n.md': entry(`title: N\n${more}`) });
      assert.equal(catalogue.notices.get('n')!.current, current);
    });
  }
});

test('a stopped item stopped on its stated day, otherwise on that of its last move', async () => {
  const moves = movesTable(
    '| 2026-05-04 | 2026-Q2 | Two left |',
    '| 2026-08-03 | 2026-Q3 | No use for it |',
  );
  const days = await Promise.all(
    ['stage: withdrawn\nstoppedOn: 2026-09-01', 'stage: deferred', 'stage: planned'].map(
      async (more) => (await itemOf(more, moves)).stoppedOn,
    ),
  );
  assert.deepEqual(days, ['2026-09-01', '2026-08-03', undefined]);
  assert.equal((await itemOf('stage: withdrawn')).stoppedOn, undefined);
});

test('splits and merges are known on both sides, and a merged item has stopped, whatever its stage', async () => {
  const { roadmap } = await catalogueOf({
    'roadmap/whole.md': item('stage: in-progress\ntarget: 2026-Q4'),
    'roadmap/part.md': item('stage: planned\ntarget: 2027-Q1\nsplitFrom: whole'),
    'roadmap/old.md': item(
      'stage: in-progress\ntarget: 2026-Q2\nmergedInto: whole\nstoppedOn: 2026-11-02',
    ),
  });
  const [whole, part, old] = ['whole', 'part', 'old'].map((id) => roadmap.get(id)!);
  assert.deepEqual(
    [whole?.splitInto, whole?.mergedFrom, [part?.splitFrom], [old?.mergedInto]],
    [[part], [old], [whole], [whole]],
  );
  assert.deepEqual([old?.state, old?.lane, old?.stoppedOn], ['merged', 'stopped', '2026-11-02']);
});

test('items that wait for others are known on both sides', async () => {
  const { roadmap } = await catalogueOf({
    'roadmap/first.md': item('stage: planned\ntarget: 2027-Q1'),
    'roadmap/second.md': item('stage: planned\ntarget: 2027-Q2\ndependsOn: [first, nowhere]'),
  });
  const [first, second] = ['first', 'second'].map((id) => roadmap.get(id)!);
  assert.deepEqual([first?.dependants, second?.dependsOn], [[second], [first]]);
});

test('a theme has its items and an address that content may link to, and one id has one page', async () => {
  const { platform, roadmap, resolve } = await catalogueOf({
    'platform.md': entry(`title: F
summary: S.
owner: crew
themes:
  - { id: data, title: Data, summary: One. }
  - { id: data, title: Data again, summary: Two. }`),
    'roadmap/one.md': item('stage: exploring\ntheme: data'),
    'roadmap/two.md': item('stage: exploring\ntheme: dta'),
  });
  const [one, two] = ['one', 'two'].map((id) => roadmap.get(id)!);
  assert.deepEqual(
    platform.themes.map(({ title, address, items }) => [title, address, items]),
    [['Data', '/roadmap/themes/data/', [one]]],
  );
  assert.deepEqual([one?.theme, two?.theme], [platform.themes[0], undefined]);
  assert.equal(resolve('roadmap/one.md', '/roadmap/themes/data/').kind, 'section');
});
