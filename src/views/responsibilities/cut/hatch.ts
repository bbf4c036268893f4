/** The pattern of a layer, so that layers differ without colour. */
export interface Hatch {
  id: string;
  /** Of its layer, from 1. */
  position: number;
  /** The side of its square tile. */
  size: number;
  turn: string | undefined;
  d: string;
}

/** The patterns of the layers below the upper one, which is plain: hatched, dashed, bricks, crossed. */
const tiles = [
  { size: 6, turn: 'rotate(45)', d: 'M0 0V6' },
  { size: 9, turn: undefined, d: 'M1 2h3M5.5 6.5h3' },
  { size: 12, turn: undefined, d: 'M0 .5H12M0 6.5H12M3 .5V6.5M9 6.5V12.5' },
  { size: 10, turn: undefined, d: 'M1 2.5h3M2.5 1v3M6 7.5h3M7.5 6v3' },
] as const;

/** The patterns for a number of layers. */
export function hatches(layers: number): Hatch[] {
  return tiles
    .slice(0, layers - 1)
    .map((tile, index) => ({ ...tile, id: hatchOf(index + 2), position: index + 2 }));
}

/** The fragment of a layer's pattern, which no heading has. */
export function hatchOf(position: number): string {
  return `_hatch-${position}`;
}
