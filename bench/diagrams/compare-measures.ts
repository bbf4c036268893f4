import type { Measures } from './measure-drawing.ts';

/** The differences between two drawings of one source, in px. */
export interface Difference {
  /** Of the view boxes: the larger difference of width and height. */
  view: number;
  /**
   * Of each shape: the largest difference of left, top, width and height; undefined if the shapes are not the same.
   */
  shapes: number[] | undefined;
  /** Of the centre of each word. */
  words: number[];
  /** Words found in only one of the two. */
  strays: string[];
  /** The longer side of the reference. */
  size: number;
}

/** Compares two renderers' drawings of the same source. */
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

/** Compares each word with the nearest one of the same text, since their order may differ. */
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
