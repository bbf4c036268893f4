import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { commonAreas, cutAreas, cutOf, cutUnits, heightsOf } from '#catalogue/cut.ts';
import { catalogueOf, matrix, readMatrix, service, table } from './small-platform.ts';

const points = fc.array(fc.nat(40), { minLength: 2, maxLength: 5 });

suite('the thickness of bands', () => {
  test('is divided by the largest remainder, ties to the upper layer', () => {
    assert.deepEqual(heightsOf([2, 2, 1]), [3, 3, 2]);
    assert.deepEqual(heightsOf([1, 1, 1]), [3, 3, 2]);
    assert.deepEqual(heightsOf([3, 0, 0]), [8, 0, 0]);
    assert.deepEqual(heightsOf([1, 2]), [3, 5]);
  });

  test('never hides a duty, at the expense of the band that loses least', () => {
    assert.deepEqual(heightsOf([30, 1, 1]), [6, 1, 1]);
    assert.deepEqual(
      heightsOf([5, 5, 1]),
      [4, 3, 1],
      'a band that was lifted to 1 is owed nothing',
    );
    assert.deepEqual(heightsOf([9, 1, 1, 1, 1]), [4, 1, 1, 1, 1]);
    assert.deepEqual(heightsOf([5, 5, 1, 1, 1]), [3, 2, 1, 1, 1]);
  });

  test('fills the picture, unless nobody has a point', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(8, 16), (counts, units) => {
        const sum = heightsOf(counts, units).reduce((total, height) => total + height, 0);
        assert.equal(sum, counts.some((count) => count > 0) ? units : 0);
      }),
    );
  });

  test('is at least 1 with a point and 0 without, and never smaller for more points', () => {
    fc.assert(
      fc.property(points, (counts) => {
        const heights = heightsOf(counts);
        counts.forEach((count, one) => {
          const height = heights[one]!;
          assert.ok(count === 0 ? height === 0 : height >= 1);
          counts.forEach((less, other) => {
            if (count > less || (count === less && one < other))
              assert.ok(height >= heights[other]!);
          });
        });
      }),
    );
  });

  test('is as close to the share as whole units and the minimum allow', () => {
    fc.assert(
      fc.property(points, (counts) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        const heights = heightsOf(counts);
        const least = counts.every((count) => count === 0 || (count * cutUnits) / sum >= 1);
        if (sum === 0 || !least) return;
        counts.forEach((count, layer) => {
          assert.ok(Math.abs(heights[layer]! - (count * cutUnits) / sum) < 1);
        });
      }),
    );
  });
});

suite('the cut of a matrix', () => {
  const body = [
    '## Backup and restore',
    table(
      '| Backup | I | A/R | — |',
      '| Restore | A | R | C |',
      '| Restore test | n/a: none | | |',
    ),
    '## Ships',
    table('| Load | R: below deck | A/R | R: on the quay |'),
  ].join('\n\n');

  test('counts A and R, but not C and I or duties that don’t apply', async () => {
    const { cut } = await cutOfDatabase(body);
    const backup = cut.areas.find(({ area }) => area.id === 'backup')!;
    assert.deepEqual([backup.points, backup.total], [[1, 2, 0], 2]);
    assert.deepEqual(backup.heights, [3, 5, 0]);
    assert.equal(cut.total, 3);
    assert.deepEqual(
      cut.layers.map(({ layer, position, accountable, involved }) => [
        layer.letter,
        position,
        accountable,
        involved,
      ]),
      [
        ['T', 1, 1, 2],
        ['P', 2, 2, 3],
        ['C', 3, 0, 1],
      ],
    );
  });

  test('shows the standard areas in their order, including empty ones, followed by own areas', async () => {
    const { cut, catalogue } = await cutOfDatabase(body);
    assert.deepEqual(
      cut.areas.map(({ area }) => area.id),
      [...catalogue.platform.areas.map(({ id }) => id), 'ships'],
    );
    assert.deepEqual(cut.areas[0]!.heights, [0, 0, 0], 'an area of which nothing is said is a gap');
  });

  test('omits the standard areas if none of them has an entry', async () => {
    const { cut } = await cutOfDatabase(`## Ships\n\n${table('| Load | A/R | — | — |')}`);
    assert.deepEqual(
      cut.areas.map(({ area }) => area.id),
      ['ships'],
    );
  });

  test('does not depend on the order of the layers’ columns', async () => {
    const cells = ['| A/R | R: helps | — |', '| — | A | R |', '| R | R | A |'];
    const straight = `## Data\n\n${table(...cells.map((row, index) => `| Duty ${index} ${row}`))}`;
    const { cut } = await cutOfDatabase(straight);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const { cut: shuffled } = await cutOfDatabase(inOrder(straight, order));
        assert.deepEqual(shuffled, cut);
      }),
      { numRuns: 6 },
    );
  });
});

test('services are compared by standard areas and areas that several name; the others are combined', async () => {
  const named = (...areas: string[]) =>
    matrix(areas.map((area) => `## ${area}\n\n${table(`| ${area} | A/R | — | — |`)}`).join('\n\n'));
  const { services, platform } = await catalogueOf({
    'services/a/index.md': service('A'),
    'services/a/responsibilities.md': named('Data', 'Ships', 'Cranes'),
    'services/b/index.md': service('B'),
    'services/b/responsibilities.md': named('Ships', 'Trains'),
  });
  const all = [...services];
  const areas = commonAreas(all, platform.areas, 14);
  assert.deepEqual(
    areas.map(({ id }) => id),
    [...platform.areas.map(({ id }) => id), 'ships'],
  );
  const rest = { id: '_rest', title: 'Other' };
  const rows = all.flatMap(({ matrix }) => matrix.rows);
  const cut = cutOf(rows, areas, platform.layers, rest);
  assert.deepEqual(
    cut.areas.filter(({ total }) => total > 0).map(({ area, total }) => [area.id, total]),
    [
      ['data', 1],
      ['ships', 2],
      ['_rest', 2],
    ],
  );
  assert.deepEqual(
    commonAreas(all, [], 14).map(({ id }) => id),
    ['ships'],
  );
  assert.equal(commonAreas(all.slice(0, 1), [], 2).length, 2, 'not more than have room');
});

async function cutOfDatabase(body: string) {
  const { catalogue } = await readMatrix(body);
  const { platform, services } = catalogue;
  const { matrix } = services.get('db')!;
  const areas = cutAreas(matrix, platform.areas);
  return { catalogue, cut: cutOf(matrix.rows, areas, platform.layers) };
}

/** A table with its three layer columns in a different order. */
function inOrder(body: string, order: readonly number[]): string {
  return body.replaceAll(/^\|(.*)\|$/gm, (line) => {
    const [duty, ...layers] = line.slice(1, -1).split('|');
    return `|${[duty, ...order.map((index) => layers[index])].join('|')}|`;
  });
}
