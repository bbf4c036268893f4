import type { Area, Layer } from '#model/standard-duties.ts';
import type { DutyRow } from './catalogue.ts';
import { hasPart } from './ownership.ts';

/** Where responsibility passes from one layer to the next, area by area: the numbers behind the site's picture. */
export interface Cut {
  /** From the application to the ground; their order is the same for every service. */
  areas: CutArea[];
  layers: LayerTotal[];
  /** How many duties there are; what does not exist is not counted. */
  total: number;
}

export interface CutArea {
  area: Area;
  total: number;
  /** Duties that each layer answers for or works on, layers from top to bottom. */
  points: number[];
  /** The thickness of each layer's band in units of the picture; all 0 where nobody has a point. */
  heights: number[];
}

/** What a layer has to do with all duties of a cut. */
export interface LayerTotal {
  layer: Layer;
  /** From 1, top to bottom. */
  position: number;
  /** Duties with its A, or its lone R. */
  accountable: number;
  /** Duties with its A or R. */
  involved: number;
}

/** How thick all bands of an area are together. */
export const cutUnits = 8;

/** The cut of rows through areas; a row of none of them counts for `rest`, or else adds its area at the end. */
export function cutOf(
  rows: readonly DutyRow[],
  areas: readonly Area[],
  layers: readonly Layer[],
  rest?: Area,
): Cut {
  const existing = rows.filter(({ notApplicable }) => !notApplicable);
  const known = new Set(areas.map(({ id }) => id));
  const areaOf = ({ duty: { area } }: DutyRow) => (known.has(area.id) ? area : (rest ?? area));
  const byArea = Map.groupBy(existing, (row) => areaOf(row).id);
  const all = new Map([...areas, ...existing.map(areaOf)].map((area) => [area.id, area]));
  return {
    areas: [...all.values()].map((area) => areaCut(area, byArea.get(area.id) ?? [], layers)),
    layers: layers.map((layer, index) => ({
      layer,
      position: index + 1,
      accountable: existing.filter(({ accountable }) => accountable === layer.id).length,
      involved: existing.filter(({ cells }) => hasPart(cells[layer.id])).length,
    })),
    total: existing.length,
  };
}

/**
 * Divides units among points by the largest remainder, ties to the upper layer. A layer with a point has a unit at
 * least, so that no duty is invisible; what that takes, the bands give that lose least by it, the lower one of equals.
 */
export function heightsOf(points: readonly number[], units = cutUnits): number[] {
  const sum = total(points);
  if (sum === 0) return points.map(() => 0);
  const bands = points.map((count) => ({
    // In whole numbers, since shares that are equal must compare as equal.
    share: count * units,
    height: count === 0 ? 0 : Math.max(1, Math.floor((count * units) / sum)),
  }));
  const owed = ({ share, height }: (typeof bands)[number]) => share - height * sum;
  const free = () => units - total(bands.map(({ height }) => height));
  while (free() > 0) {
    bands.reduce((best, band) => (owed(band) > owed(best) ? band : best)).height += 1;
  }
  while (free() < 0) {
    const thick = bands.filter(({ height }) => height > 1);
    thick.reduce((best, band) => (owed(band) <= owed(best) ? band : best)).height -= 1;
  }
  return bands.map(({ height }) => height);
}

function areaCut(area: Area, rows: readonly DutyRow[], layers: readonly Layer[]): CutArea {
  const points = layers.map(({ id }) => rows.filter(({ cells }) => hasPart(cells[id])).length);
  return { area, total: rows.length, points, heights: heightsOf(points) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
