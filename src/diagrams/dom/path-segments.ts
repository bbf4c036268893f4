import { arcToCurves } from './arc-to-curves.ts';

export type Point = readonly [x: number, y: number];
export type Segment =
  { kind: 'move' | 'line'; to: Point } | { kind: 'curve'; first: Point; second: Point; to: Point };

const arity: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Parses a path's `d` into absolute moves, lines and cubic curves. Stops at the first syntax error. */
export function parsePath(d: string): Segment[] {
  const tokens = d.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [];
  const pen = new Pen();
  let command = '';
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    if (/[a-zA-Z]/.test(token)) {
      command = token;
      at++;
    }
    const count = arity[command.toUpperCase()];
    if (count === undefined) break;
    const numbers = tokens.slice(at, at + count).map(Number);
    if (numbers.length < count || numbers.some(Number.isNaN)) break;
    pen.draw(command, numbers);
    at += count;
    // Further pairs after a move are lines.
    if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
    else if (count === 0) command = '';
  }
  return pen.segments;
}

class Pen {
  readonly segments: Segment[] = [];
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  /** The last control point, which S and T mirror. */
  #control: Point = [0, 0];
  #last = '';

  draw(command: string, numbers: number[]): void {
    const name = command.toUpperCase();
    const origin: Point = command === name ? [0, 0] : this.#at;
    const point = (i: number): Point => [
      (numbers[i] ?? 0) + origin[0],
      (numbers[i + 1] ?? 0) + origin[1],
    ];
    switch (name) {
      case 'M':
        this.#start = point(0);
        this.#go({ kind: 'move', to: point(0) });
        break;
      case 'L':
        this.#go({ kind: 'line', to: point(0) });
        break;
      case 'H':
        this.#go({ kind: 'line', to: [point(0)[0], this.#at[1]] });
        break;
      case 'V':
        this.#go({ kind: 'line', to: [this.#at[0], (numbers[0] ?? 0) + origin[1]] });
        break;
      case 'C':
        this.#curve(point(0), point(2), point(4));
        break;
      case 'S':
        this.#curve(this.#mirrored('CS'), point(0), point(2));
        break;
      case 'Q':
        this.#quadratic(point(0), point(2));
        break;
      case 'T':
        this.#quadratic(this.#mirrored('QT'), point(0));
        break;
      case 'A': {
        const [rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0] = numbers;
        const arc = { rx, ry, rotation, large: large !== 0, sweep: sweep !== 0 };
        for (const segment of arcToCurves(this.#at, arc, point(5))) this.#go(segment);
        break;
      }
      case 'Z':
        this.#go({ kind: 'line', to: this.#start });
    }
    this.#last = name;
  }

  #go(segment: Segment): void {
    this.segments.push(segment);
    this.#at = segment.to;
  }

  #curve(first: Point, second: Point, to: Point): void {
    this.#control = second;
    this.#go({ kind: 'curve', first, second, to });
  }

  #quadratic(control: Point, to: Point): void {
    const towards = (from: Point): Point => [
      from[0] + (2 / 3) * (control[0] - from[0]),
      from[1] + (2 / 3) * (control[1] - from[1]),
    ];
    this.#curve(towards(this.#at), towards(to), to);
    this.#control = control;
  }

  #mirrored(after: string): Point {
    if (this.#last === '' || !after.includes(this.#last)) return this.#at;
    return [2 * this.#at[0] - this.#control[0], 2 * this.#at[1] - this.#control[1]];
  }
}
