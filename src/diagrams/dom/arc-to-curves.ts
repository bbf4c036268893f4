import type { Point, Segment } from './path-segments.ts';

export interface Arc {
  rx: number;
  ry: number;
  /** In degrees. */
  rotation: number;
  large: boolean;
  sweep: boolean;
}

/** Converts an elliptical arc to cubic curves of at most a quarter turn, by the formulas of SVG 2, appendix B.2. */
export function arcToCurves(from: Point, arc: Arc, to: Point): Segment[] {
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  if (rx === 0 || ry === 0 || (from[0] === to[0] && from[1] === to[1]))
    return [{ kind: 'line', to }];
  const cos = Math.cos((arc.rotation * Math.PI) / 180);
  const sin = Math.sin((arc.rotation * Math.PI) / 180);
  const dx = (from[0] - to[0]) / 2;
  const dy = (from[1] - to[1]) / 2;
  const x1 = cos * dx + sin * dy;
  const y1 = cos * dy - sin * dx;

  // Radii too small to reach the end are scaled up.
  const reach = Math.sqrt((x1 / rx) ** 2 + (y1 / ry) ** 2);
  if (reach > 1) {
    rx *= reach;
    ry *= reach;
  }
  const below = (rx * y1) ** 2 + (ry * x1) ** 2;
  const offset =
    Math.sqrt(Math.max(0, (rx * ry) ** 2 - below) / below) * (arc.large === arc.sweep ? -1 : 1);
  const cx = (offset * rx * y1) / ry;
  const cy = (-offset * ry * x1) / rx;

  const start = Math.atan2((y1 - cy) / ry, (x1 - cx) / rx);
  let turn = Math.atan2((-y1 - cy) / ry, (-x1 - cx) / rx) - start;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;

  /** Maps a point of the unit circle onto the ellipse. */
  const place = (x: number, y: number): Point => [
    cos * rx * x - sin * ry * y + cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * rx * x + cos * ry * y + sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i): Segment => {
    const a = start + i * step;
    const b = a + step;
    return {
      kind: 'curve',
      first: place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a)),
      second: place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b)),
      to: i === count - 1 ? to : place(Math.cos(b), Math.sin(b)),
    };
  });
}
