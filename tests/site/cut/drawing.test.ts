import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cutUnits, heightsOf } from '#catalogue/cut.ts';
import { drawCut, type CutDrawing } from '#views/responsibilities/cut/drawing.ts';
import { cutSizes, type CutSize } from '#views/responsibilities/cut/size.ts';

/** Columns of 10, units of 1, and lines that slant over 4. */
const plain: CutSize = { column: 10, unit: 1, gutter: 0.4 };

const inputs = fc.integer({ min: 2, max: 5 }).chain((layers) =>
  fc.array(fc.array(fc.nat(9), { minLength: layers, maxLength: layers }), {
    minLength: 1,
    maxLength: 14,
  }),
);

suite('the drawing of a cut', () => {
  test('is level over each area and slants between two', () => {
    const { lines, bands } = drawCut({ areas: areas([3, 0], [1, 1], [1, 1]) }, plain);
    assert.deepEqual(lines, ['M0 8H8L12 4H30']);
    assert.deepEqual(bands, ['M0 0V8H8L12 4H30V0', 'M0 0V8H30V0']);
  });

  test('has one boundary for each pair of neighbours, the upper one the cut', () => {
    fc.assert(
      fc.property(inputs, (points) => {
        const { lines, bands } = drawCut({ areas: areas(...points) }, plain);
        assert.equal(bands.length, points[0]!.length);
        assert.equal(lines.length, points[0]!.length - 1);
      }),
    );
  });

  test('leaves gaps where nobody has a duty, and lines end there', () => {
    const { lines, bands } = drawCut({ areas: areas([1, 1], [0, 0], [1, 0]) }, plain);
    assert.deepEqual(lines, ['M0 4H10M20 8H30']);
    assert.deepEqual(bands, ['M0 0V4H10V0M20 0V8H30V0', 'M0 0V8H10V0M20 0V8H30V0']);
  });

  test('fills each area as the heights say, and gaps not at all', () => {
    fc.assert(
      fc.property(inputs, (points) => {
        const { bands } = drawCut({ areas: areas(...points) }, plain);
        points.forEach((counts, index) => {
          const levels = bands.map((band) => depthAt(band, index * 10 + 5));
          const heights = levels.map((level, layer) => level - (levels[layer - 1] ?? 0));
          assert.deepEqual(heights, heightsOf(counts));
        });
      }),
    );
  });

  test('never lets boundaries cross, not even between areas', () => {
    fc.assert(
      fc.property(inputs, (points) => {
        const { bands } = drawCut({ areas: areas(...points) }, plain);
        for (let x = 0.5; x < points.length * 10; x += 1) {
          const levels = bands.map((band) => depthAt(band, x));
          levels.forEach((level, layer) => {
            assert.ok(level >= (levels[layer - 1] ?? 0) - 1e-9);
          });
        }
      }),
    );
  });

  test('is mirrored in right-to-left text, including labels', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (points, isTurned) => {
        const { label } = cutSizes.wide;
        const size = { ...plain, label, ...(isTurned && { transposed: true as const }) };
        const [straight, mirrored] = [false, true].map((flag) =>
          drawCut({ areas: areas(...points) }, size, flag),
        ) as [CutDrawing, CutDrawing];
        const flip = (x: number) => straight.width - x;
        assert.deepEqual(
          mirrored.bands.map((band) => cornersOf(band)),
          straight.bands.map((band) => cornersOf(band).map(([x, y]) => [tenth(flip(x)), y])),
        );
        assert.deepEqual(
          mirrored.tags.map(({ x }) => tenth(x)),
          straight.tags.map(({ x }) => tenth(flip(x))),
        );
      }),
    );
  });

  test('is vertical for narrow screens: areas run down, layers across', () => {
    const turned = drawCut({ areas: areas([3, 0], [1, 1]) }, { ...plain, transposed: true });
    assert.deepEqual([turned.width, turned.height], [cutUnits, 20]);
    assert.deepEqual(turned.lines, ['M8 0V8L4 12V20']);
    const across = drawCut({ areas: areas([3, 0], [1, 1]) }, plain);
    assert.deepEqual([across.width, across.height], [20, cutUnits]);
  });

  test('labels every band with the number of its layer’s duties', () => {
    const { tags } = drawCut({ areas: areas([3, 0, 1], [0, 0, 0], [1, 1, 0]) }, cutSizes.wide);
    assert.deepEqual(
      tags.map(({ layer, count }) => [layer, count]),
      [
        [0, 3],
        [2, 1],
        [0, 1],
        [1, 1],
      ],
    );
    assert.deepEqual(
      tags.map(({ x, y }) => [x, y]),
      [
        [183.3, 90],
        [183.3, 210],
        [916.7, 60],
        [916.7, 180],
      ],
    );
  });

  test('labels each layer once on a card, where its band is thickest and longest', () => {
    const { tags } = drawCut(
      { areas: areas([3, 0], [1, 3], [1, 3], [1, 3], [0, 0]) },
      { ...cutSizes.card, column: 10 },
    );
    assert.deepEqual(
      tags.map(({ layer, count, x }) => [layer, count, x]),
      [
        [0, undefined, 5],
        [1, undefined, 25],
      ],
    );
  });

  test('dashes a boundary only where it will change, from where it departs to where it returns', () => {
    const now = areas([1, 1], [2, 2], [1, 1], [3, 1]);
    const then = areas([1, 1], [1, 3], [1, 1], [1, 3]);
    const { coming, lines } = drawCut({ areas: now, then }, plain);
    assert.deepEqual(coming, ['M8 4L12 2H18L22 4M28 4L32 2H40']);
    assert.equal(lines.length, coming.length);
    assert.deepEqual(drawCut({ areas: now }, plain).coming, ['']);
  });

  test('shows a future gap being filled', () => {
    const { coming } = drawCut(
      { areas: areas([1, 1], [0, 0]), then: areas([1, 1], [3, 1]) },
      plain,
    );
    assert.deepEqual(coming, ['M8 4L12 6H20']);
  });
});

function areas(...points: number[][]) {
  return points.map((counts) => ({ points: counts, heights: heightsOf(counts) }));
}

type Corner = [x: number, y: number];

/** The corners of a path with M, L, H and V. */
function cornersOf(path: string): Corner[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHV])([\d.-]+)(?: ([\d.-]+))?/g)].map(([, step, one, other]) => {
    if (step === 'V') y = Number(one);
    else x = Number(one);
    if (other !== undefined) y = Number(other);
    return [x, y];
  });
}

/** The lower edge of a band of a plain drawing at x. */
function depthAt(band: string, x: number): number {
  const corners = cornersOf(band);
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[index + 1] ?? [x1, y1];
    if (x1 < x && x < x2) return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  }
  return 0;
}

function tenth(value: number): number {
  return Number(value.toFixed(1)) + 0;
}
