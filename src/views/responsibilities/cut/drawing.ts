import { type CutArea, cutUnits } from '#catalogue/cut.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { Words } from '#words/en.ts';
import { boundaryOf, changesOf, levelsOf, runsOf, type Point, type Steps } from './boundary.ts';
import { countLabels, letterLabels } from './label.ts';
import { pathOf, placed, rounded, type PathClass } from './path.ts';
import type { CutSize } from './size.ts';

/** The data of the cut's SVG. Lists of layers and boundaries run from top to bottom. */
export interface CutDrawing {
  width: number;
  height: number;
  /** Everything above the boundary below each layer. Paint the last one first. */
  bands: string[];
  /** The boundary below each layer except the last. The first is the cut. */
  lines: string[];
  /** Future boundaries in the order of `lines`; empty where nothing changes. */
  coming: string[];
  /** The lines between areas. */
  columns: string;
  tags: CutTag[];
}

/** A label with its background. */
export interface CutTag {
  /** The layer, from 0. */
  layer: number;
  count: number | undefined;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Heights of all areas: current, and future where they change. */
export interface CutHeights {
  areas: readonly Pick<CutArea, 'points' | 'heights'>[];
  then?: readonly Pick<CutArea, 'heights'>[] | undefined;
  /** The total thickness of all bands in an area, in units. */
  units?: number;
}

/** Draws the cut in a size; `mirrored` if text runs from right to left. */
export function drawCut(
  { areas, then = areas, units = cutUnits }: CutHeights,
  size: CutSize,
  mirrored = false,
): CutDrawing {
  const column = typeof size.column === 'number' ? size.column : size.column.of / areas.length;
  const steps: Steps = { column, unit: size.unit, gutter: column * size.gutter };
  const [length, depth] = [column * areas.length, size.unit * units];
  const placing = { length, depth, transposed: size.transposed ?? false, mirrored };
  const path = (lines: readonly Point[][]) =>
    lines.map((points) => pathOf(points, placing)).join('');

  const [now, later] = [areas, then].map((list) => list.map(({ heights }) => heights)) as [
    number[][],
    number[][],
  ];
  const boundaries = (now[0] ?? []).map((_, layer) => {
    const levels = levelsOf(now, layer);
    return runsOf(now).map((run) => boundaryOf(levels, run, steps));
  });
  const changes = boundaries.map((_, layer) => {
    const levels = { now: levelsOf(now, layer), then: levelsOf(later, layer) };
    return runsOf(later).flatMap((run) => changesOf(levels, run, steps));
  });
  return {
    width: rounded(placing.transposed ? depth : length),
    height: rounded(placing.transposed ? length : depth),
    bands: boundaries.map((lines) => path(lines.map(downTo))),
    lines: boundaries.slice(0, -1).map(path),
    coming: changes.slice(0, -1).map(path),
    columns: path(areas.slice(1).map((_, index) => across((index + 1) * column, depth))),
    tags: tagsOf(areas, size, column, placing),
  };
}

/** The polygon from the picture's upper edge to a boundary. Filling closes it. */
function downTo(boundary: readonly Point[]): Point[] {
  return [[boundary[0]?.[0] ?? 0, 0], ...boundary, [boundary.at(-1)?.[0] ?? 0, 0]];
}

function across(along: number, depth: number): Point[] {
  return [
    [along, 0],
    [along, depth],
  ];
}

function tagsOf(
  areas: CutHeights['areas'],
  { label, unit }: CutSize,
  column: number,
  placing: PathClass,
): CutTag[] {
  if (!label) return [];
  const labels = label.says === 'count' ? countLabels(areas) : letterLabels(areas);
  return labels.map(({ layer, count, along, across: down, thickness }) => {
    const [x, y] = placed([along * column, down * unit], placing);
    // The label fits two digits; each further one takes seven units.
    const width = label.width + 7 * Math.max(0, String(count ?? '').length - 2);
    const band = placing.transposed ? label.height : thickness * unit - 1;
    const height = Math.min(label.height, band);
    return { layer, count, x: rounded(x), y: rounded(y), width, height };
  });
}

/** Each layer with its position in the picture: on top, at the bottom, or in between. */
export function placesOf(
  layers: readonly Layer[],
  { cut }: Words,
): { position: number; letter: string; place: string }[] {
  const classifyPath = ({ id, title }: Layer, index: number) => {
    if (index === 0) return cut.top(title);
    if (id === 'platform' || (index === 1 && layers.length === 3)) return cut.plinth(title);
    return index === layers.length - 1 ? cut.ground(title) : title;
  };
  return layers.map((layer, index) => ({
    position: index + 1,
    letter: layer.letter,
    place: classifyPath(layer, index),
  }));
}
