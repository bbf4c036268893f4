/** A point before rotation or mirroring: along the areas, and down through the layers. */
export type Point = readonly [along: number, across: number];

/** Adjacent areas that have points: from the first up to, but not including, the last. */
export interface Run {
  first: number;
  end: number;
}

/** The runs of areas between gaps. */
export function runsOf(heights: readonly (readonly number[])[]): Run[] {
  const runs: Run[] = [];
  heights.forEach((bands, index) => {
    if (bands.every((height) => height === 0)) return;
    const last = runs.at(-1);
    if (last?.end === index) last.end += 1;
    else runs.push({ first: index, end: index + 1 });
  });
  return runs;
}

/** The depth of the boundary below a layer in each area, in units of height. */
export function levelsOf(heights: readonly (readonly number[])[], layer: number): number[] {
  return heights.map((bands) => bands.slice(0, layer + 1).reduce((sum, height) => sum + height, 0));
}

/** The positions where lines of a picture bend. */
export interface Steps {
  column: number;
  unit: number;
  /** The length over which a line slants from one area to the next. */
  gutter: number;
}

/** A boundary through a run: level within each area, slanted between two. */
export function boundaryOf(levels: readonly number[], run: Run, steps: Steps): Point[] {
  return indexesOf(run).flatMap((index) => flatOf(levels, index, run, steps));
}

/** Where a boundary will change: each stretch from where it leaves the current line to where it rejoins it. */
export function changesOf(
  levels: { now: readonly number[]; then: readonly number[] },
  run: Run,
  steps: Steps,
): Point[][] {
  const isOther = (index: number) => levels.now[index] !== levels.then[index];
  const stretches: Point[][] = [];
  for (const index of indexesOf(run)) {
    if (!isOther(index)) continue;
    const flat = flatOf(levels.then, index, run, steps);
    const isFirst = index === run.first || !isOther(index - 1);
    if (isFirst) {
      const before = index > run.first ? flatOf(levels.then, index - 1, run, steps).slice(1) : [];
      stretches.push(before);
    }
    const isLast = index === run.end - 1 || !isOther(index + 1);
    const after = isLast && index < run.end - 1 ? flatOf(levels.then, index + 1, run, steps) : [];
    stretches.at(-1)?.push(...flat, ...after.slice(0, 1));
  }
  return stretches;
}

function indexesOf({ first, end }: Run): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function flatOf(
  levels: readonly number[],
  index: number,
  { first, end }: Run,
  { column, unit, gutter }: Steps,
): [Point, Point] {
  const across = (levels[index] ?? 0) * unit;
  const from = index * column + (index > first ? gutter / 2 : 0);
  const to = (index + 1) * column - (index < end - 1 ? gutter / 2 : 0);
  return [
    [from, across],
    [to, across],
  ];
}
