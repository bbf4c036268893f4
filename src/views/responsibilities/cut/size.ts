/** How a picture of the cut is laid out; lengths in the picture's own units. */
export interface CutSize {
  /** Along the areas: one area's share, or the length of all together. */
  column: number | { of: number };
  /** Across the layers: one unit of height. */
  unit: number;
  /** The part of a column in which lines slant. */
  gutter: number;
  /** Areas run down, layers across: for narrow places. */
  transposed?: true;
  /** The room of a label, where there is one: what it says, and its box. */
  label?: { says: 'count' | 'letter'; width: number; height: number };
}

/** The sizes in which the cut is drawn. */
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
  /** A row of a table of services, as wide as all its columns. */
  strip: { column: { of: 1100 }, unit: 7, gutter: 0.26 },
  /** All areas as one, like a drill core. */
  core: { column: 14, unit: 6, gutter: 0, transposed: true },
} as const satisfies Record<string, CutSize>;

export type CutSizeName = keyof typeof cutSizes;

/** How many areas have room side by side; more are drawn one below the other at every width. */
export const mostColumns = 14;
