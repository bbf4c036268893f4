import { parsePath, type Point, type Segment } from '../dom/path-segments.ts';

/**
 * Writes straight curves as lines, and each stroke once. Mermaid draws even plain boxes with a sketching library,
 * which draws every line twice and so makes it look too heavy.
 */
export function straightenPaths(svg: Element): void {
  for (const path of svg.querySelectorAll('path')) {
    const d = path.getAttribute('d') ?? '';
    if (!/^[MLC\d\s.,e+-]+$/.test(d) || !d.includes('C')) continue;
    const strokes = strokesOf(d);
    const once = path.getAttribute('fill') === 'none' ? withoutRepeats(strokes) : strokes;
    path.setAttribute('d', write(once));
  }
}

/** A line or curve with its starting point. */
interface Stroke {
  from: Point;
  segment: Exclude<Segment, { kind: 'move' }> | { kind: 'line'; to: Point };
}

function strokesOf(d: string): Stroke[] {
  const strokes: Stroke[] = [];
  let from: Point = [0, 0];
  for (const segment of parsePath(d)) {
    if (segment.kind === 'curve')
      strokes.push({
        from,
        segment: isStraight(from, segment) ? { kind: 'line', to: segment.to } : segment,
      });
    else if (segment.kind === 'line')
      strokes.push({ from, segment: { kind: 'line', to: segment.to } });
    from = segment.to;
  }
  return strokes;
}

/** Whether both control points lie on the line from start to end. */
function isStraight(
  from: Point,
  { first, second, to }: Extract<Segment, { kind: 'curve' }>,
): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return false;
  return [first, second].every(([x, y]) => {
    const along = ((x - from[0]) * dx + (y - from[1]) * dy) / length;
    const aside = Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length;
    return aside < 0.05 && along > -0.05 && along < length + 0.05;
  });
}

function withoutRepeats(strokes: readonly Stroke[]): Stroke[] {
  const seen = new Set<string>();
  return strokes.filter((stroke) => {
    const text = write([stroke]);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function write(strokes: readonly Stroke[]): string {
  let d = '';
  let pen = '';
  for (const { from, segment } of strokes) {
    const start = point(from);
    if (start !== pen) d += `M${start}`;
    pen = point(segment.to);
    d +=
      segment.kind === 'curve'
        ? `C${point(segment.first)} ${point(segment.second)} ${pen}`
        : `L${pen}`;
  }
  return d;
}

const point = ([x, y]: Point): string => `${short(x)} ${short(y)}`;
const short = (value: number): string => String(Math.round(value * 100) / 100);
