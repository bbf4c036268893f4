import type { CutArea } from '#catalogue/cut.ts';

/** A layer's label in the picture: along in areas, across in units of height. */
export interface CutLabel {
  /** From 0, top to bottom. */
  layer: number;
  /** The layer's number of duties in the area, if the label is about one area. */
  count: number | undefined;
  along: number;
  across: number;
  /** The minimum thickness of the band along the label. */
  thickness: number;
}

/** A label with the number of duties for every band of every area. */
export function countLabels(areas: readonly Pick<CutArea, 'points' | 'heights'>[]): CutLabel[] {
  return areas.flatMap(({ points, heights }, index) =>
    heights.flatMap((thickness, layer) => {
      if (thickness === 0) return [];
      const across = above(heights, layer) + thickness / 2;
      return [{ layer, count: points[layer], along: index + 0.5, across, thickness }];
    }),
  );
}

/** One label per layer, in its thickest run of areas. */
export function letterLabels(areas: readonly Pick<CutArea, 'heights'>[]): CutLabel[] {
  const layers = areas[0]?.heights.map((_, layer) => layer) ?? [];
  return layers.flatMap((layer) => thickest(areas, layer) ?? []);
}

/** Thickness counts double, and length only up to three areas. */
function thickest(areas: readonly Pick<CutArea, 'heights'>[], layer: number): CutLabel | undefined {
  let best: (CutLabel & { score: number }) | undefined;
  for (let first = 0; first < areas.length; first += 1) {
    let top = 0;
    let bottom = Infinity;
    for (const [index, { heights }] of areas.entries()) {
      if (index < first) continue;
      const start = above(heights, layer);
      top = Math.max(top, start);
      bottom = Math.min(bottom, start + (heights[layer] ?? 0));
      const thickness = bottom - top;
      if (thickness < 1) break;
      const length = index - first + 1;
      const score = thickness ** 2 * Math.min(length, 3);
      if (best && best.score >= score) continue;
      const [along, across] = [first + length / 2, (top + bottom) / 2];
      best = { layer, count: undefined, along, across, thickness, score };
    }
  }
  return best;
}

function above(heights: readonly number[], layer: number): number {
  return heights.slice(0, layer).reduce((sum, height) => sum + height, 0);
}
