/** The layout of a picture of the cut. Lengths are in its own units. */
export interface CutSize {
  /** Along the areas: the width of one area, or of all together. */
  column: number | { of: number };
  /** Across the layers: one unit of height. */
  unit: number;
  /** The part of a column in which lines slant. */
  gutter: number;
  /** Areas run down and layers across, for narrow places. */
  transposed?: true;
  /** The content and box of labels, if there is room. */
  label?: { says: 'count' | 'letter'; width: number; height: number };
}

/** The sizes of pictures of the cut. */
export const cutSizes = {
  wide: {
    column: { of: 1100 },
    unit: 30,
    gutter: 0.3,
    label: { says: 'count', width: 42, height: 22 },
  },
  tall: {
    column: 40,
    unit: 30,
    gutter: 0.3,
    transposed: true,
    label: { says: 'count', width: 29, height: 20 },
  },
  card: {
    column: { of: 330 },
    unit: 10,
    gutter: 0.38,
    label: { says: 'letter', width: 14, height: 14 },
  },
  mini: { column: { of: 220 }, unit: 5, gutter: 0.38 },
  /** A row in a table of services, as wide as all its columns. */
  strip: { column: { of: 1100 }, unit: 7, gutter: 0.26 },
  /** All areas combined, like a drill core. */
  core: { column: 14, unit: 6, gutter: 0, transposed: true },
} as const satisfies Record<string, CutSize>;

export type CutSizeName = keyof typeof cutSizes;

/** Maximum areas side by side. If there are more, they are drawn below each other at every width. */
export const mostColumns = 14;
