import type { Area, Layer } from '#model/standard-duties.ts';
import type { DutyRow, ServiceMatrix } from './catalogue.ts';
import { existingDuties } from './in-use.ts';
import { hasPart } from './ownership.ts';

/** Where responsibility passes from one layer to the next in each area: the data of the picture of the cut. */
export interface Cut {
  /** From the application to the ground, in the same order for every service. */
  areas: CutArea[];
  layers: LayerTotal[];
  /** The number of duties, without those that do not exist. */
  total: number;
}

export interface CutArea {
  area: Area;
  total: number;
  /** Per layer, from top to bottom: the number of duties that it is accountable or responsible for. */
  points: number[];
  /** The thickness of each layer's band in units of the picture; all 0 if no layer has a point. */
  heights: number[];
}

/** A layer's totals over all duties of a cut. */
export interface LayerTotal {
  layer: Layer;
  /** From 1, top to bottom. */
  position: number;
  /** Number of duties with its A, or its only R. */
  accountable: number;
  /** Number of duties with its A or R. */
  involved: number;
}

/** The total thickness of all bands in an area. */
export const cutUnits = 8;

/**
 * The cut of rows through areas. A row outside all areas counts towards `rest` if given; otherwise its area is
 * added at the end.
 */
export function cutOf(
  rows: readonly DutyRow[],
  areas: readonly Area[],
  layers: readonly Layer[],
  rest?: Area,
): Cut {
  const existing = existingDuties(rows);
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
 * Divides units in proportion to points by the largest remainder; ties go to the upper layer. Every layer with a
 * point gets at least one unit, so that no duty is invisible. Those units come from the bands that lose least, the
 * lower one in a tie.
 */
export function heightsOf(points: readonly number[], units = cutUnits): number[] {
  const sum = total(points);
  if (sum === 0) return points.map(() => 0);
  const bands = points.map((count) => ({
    // Integers, because equal shares must compare as equal.
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

/** The areas of one service's cut: all of the service's areas if it uses a standard one, else only those that have duties. */
export function cutAreas(
  { rows, areas }: Pick<ServiceMatrix, 'rows' | 'areas'>,
  standard: readonly Area[],
): readonly Area[] {
  const used = new Set(rows.map(({ duty }) => duty.area));
  const isStandard = standard.some((area) => used.has(area));
  return isStandard ? areas : areas.filter((area) => used.has(area));
}

/**
 * The areas for comparing services: the standard ones and those used by several services; if there are none, all
 * areas in use. At most as many as fit side by side.
 */
export function commonAreas(
  services: readonly { matrix: Pick<ServiceMatrix, 'rows'> }[],
  standard: readonly Area[],
  maxAreas: number,
): Area[] {
  const named = services.flatMap(({ matrix }) => [
    ...new Set(matrix.rows.map(({ duty }) => duty.area)),
  ]);
  const times = Map.groupBy(named, (area) => area);
  const isUsed = standard.some((area) => times.has(area));
  const own = [...times.keys()].filter((area) => !standard.includes(area));
  const shared = own.filter((area) => (times.get(area)?.length ?? 0) > 1);
  const common = isUsed ? [...standard, ...shared] : shared.length > 0 ? shared : own;
  return common.slice(0, maxAreas);
}
