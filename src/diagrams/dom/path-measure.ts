import { Box } from './box.ts';
import { parsePath, type Point, type Segment } from './path-segments.ts';

/** The box of a path's outline without its stroke, with exact extremes of curves. */
export function pathBox(d: string): Box {
  const box = new Box();
  let from: Point = [0, 0];
  for (const segment of parsePath(d)) {
    box.addPoint(...segment.to);
    if (segment.kind === 'curve') {
      box.addPoint(...from);
      for (const t of [...extremes(from, segment, 0), ...extremes(from, segment, 1)]) {
        box.addPoint(...pointOn(from, segment, t));
      }
    }
    from = segment.to;
  }
  return box;
}

export function pathLength(d: string): number {
  return chords(d).reduce((sum, { length }) => sum + length, 0);
}

/** The point at a distance along the path, clamped to its ends. */
export function pointAtLength(d: string, distance: number): Point {
  const all = chords(d);
  let rest = Math.max(0, distance);
  for (const { from, to, length } of all) {
    if (rest <= length && length > 0) {
      const t = rest / length;
      return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    }
    rest -= length;
  }
  return all.at(-1)?.to ?? [0, 0];
}

interface Chord {
  from: Point;
  to: Point;
  length: number;
}

const CHORDS_PER_CURVE = 40;

/** The path as straight segments, without moves. */
function chords(d: string): Chord[] {
  const result: Chord[] = [];
  let from: Point = [0, 0];
  const lineTo = (to: Point): void => {
    result.push({ from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) });
    from = to;
  };
  for (const segment of parsePath(d)) {
    if (segment.kind === 'move') from = segment.to;
    else if (segment.kind === 'curve') {
      const start = from;
      for (let i = 1; i <= CHORDS_PER_CURVE; i++)
        lineTo(pointOn(start, segment, i / CHORDS_PER_CURVE));
    } else lineTo(segment.to);
  }
  return result;
}

type Curve = Extract<Segment, { kind: 'curve' }>;

function pointOn(from: Point, { first, second, to }: Curve, t: number): Point {
  const u = 1 - t;
  const along = (axis: 0 | 1): number =>
    u ** 3 * from[axis] +
    3 * u * u * t * first[axis] +
    3 * u * t * t * second[axis] +
    t ** 3 * to[axis];
  return [along(0), along(1)];
}

/** The parameters at which the curve turns back along one axis. */
function extremes(from: Point, { first, second, to }: Curve, axis: 0 | 1): number[] {
  const a = -from[axis] + 3 * first[axis] - 3 * second[axis] + to[axis];
  const b = 2 * (from[axis] - 2 * first[axis] + second[axis]);
  const c = first[axis] - from[axis];
  const roots: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (Math.abs(b) > 1e-9) roots.push(-c / b);
  } else {
    const discriminant = b * b - 4 * a * c;
    if (discriminant >= 0)
      for (const sign of [1, -1]) roots.push((-b + sign * Math.sqrt(discriminant)) / (2 * a));
  }
  return roots.filter((t) => t > 0 && t < 1);
}
