import type { Measures } from './measure-drawing.ts';

/** How far two drawings of one source are apart, in px. */
export interface Difference {
  /** Of the view boxes, the wider of width and height. */
  view: number;
  /** Of each shape, the widest of left, top, width and height; undefined where there are not the same shapes. */
  shapes: number[] | undefined;
  /** Of each word's middle. */
  words: number[];
  /** Words that only one of the two has. */
  strays: string[];
  /** The longer side of the reference. */
  size: number;
}

/** Compares the same picture as two machines draw it. */
export function compareMeasures(ours: Measures, reference: Measures): Difference {
  const [width, height] = reference.view;
  const { words, strays } = compareWords(ours.words, reference.words);
  return {
    view: Math.max(Math.abs(ours.view[0] - width), Math.abs(ours.view[1] - height)),
    shapes: compareShapes(ours.shapes, reference.shapes),
    words,
    strays,
    size: Math.max(width, height),
  };
}

function compareShapes(
  ours: Measures['shapes'],
  reference: Measures['shapes'],
): number[] | undefined {
  if (ours.length !== reference.length) return undefined;
  return ours.map((shape, i) => {
    const other = reference[i] ?? shape;
    return Math.max(
      ...(['x', 'y', 'width', 'height'] as const).map((side) =>
        Math.abs(shape[side] - other[side]),
      ),
    );
  });
}

/** Each word is held against the nearest of the same text, since the order in the two may differ. */
function compareWords(
  ours: Measures['words'],
  reference: Measures['words'],
): { words: number[]; strays: string[] } {
  const left = [...reference];
  const words: number[] = [];
  const strays: string[] = [];
  for (const { text, x, y } of ours) {
    const ranked = left
      .filter((other) => other.text === text)
      .map((other) => ({ other, apart: Math.hypot(other.x - x, other.y - y) }))
      .sort((a, b) => a.apart - b.apart);
    const [nearest] = ranked;
    if (!nearest) strays.push(`+${text}`);
    else {
      words.push(nearest.apart);
      left.splice(left.indexOf(nearest.other), 1);
    }
  }
  return { words, strays: [...strays, ...left.map(({ text }) => `-${text}`)] };
}
