import type { Point } from './boundary.ts';

/** How points map to the picture: rotated for narrow places, mirrored if text runs from right to left. */
export interface PathClass {
  /** Along the areas. */
  length: number;
  /** Across the layers. */
  depth: number;
  transposed: boolean;
  mirrored: boolean;
}

/** A point as x and y in the picture. */
export function placed([along, across]: Point, placing: PathClass): [x: number, y: number] {
  const [x, y] = placing.transposed ? [across, along] : [along, across];
  const width = placing.transposed ? placing.depth : placing.length;
  return [placing.mirrored ? width - x : x, y];
}

/** SVG path data through the points, without points on a straight line between two others. */
export function pathOf(points: readonly Point[], placing: PathClass): string {
  const corners = points.map((point) => placed(point, placing).map(rounded) as [number, number]);
  let path = '';
  let last: [number, number] | undefined;
  for (const [index, corner] of corners.entries()) {
    const next = corners[index + 1];
    if (last && next && isBetween(last, corner, next)) continue;
    path += stepTo(corner, last);
    last = corner;
  }
  return path;
}

/** Tenths of a unit are finer than screens show. */
export function rounded(value: number): number {
  return Number(value.toFixed(1));
}

function stepTo([x, y]: [number, number], last: [number, number] | undefined): string {
  if (!last) return `M${x} ${y}`;
  if (last[0] === x && last[1] === y) return '';
  if (last[1] === y) return `H${x}`;
  return last[0] === x ? `V${y}` : `L${x} ${y}`;
}

function isBetween(
  [x0, y0]: [number, number],
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
): boolean {
  return (x0 === x1 && x1 === x2) || (y0 === y1 && y1 === y2);
}
