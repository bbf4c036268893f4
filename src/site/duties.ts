import type { DutyRow } from '#catalogue/catalogue.ts';
import type { Layer } from '#model/standard-duties.ts';

/** How many duties a layer answers for, and in how many it has a part. */
export interface LayerTotal {
  layer: Layer;
  /** From 1, top to bottom. */
  position: number;
  /** Duties with its A, or its lone R. */
  accountable: number;
  /** Duties with its A or R. */
  involved: number;
}

/** The duties that exist, counted for every layer. */
export function layerTotals(
  rows: readonly DutyRow[],
  layers: readonly Layer[],
): { total: number; layers: LayerTotal[] } {
  const existing = rows.filter((row) => !row.notApplicable);
  return {
    total: existing.length,
    layers: layers.map((layer, index) => ({
      layer,
      position: index + 1,
      accountable: existing.filter((row) => row.accountable === layer.id).length,
      involved: existing.filter((row) => isInvolved(row, layer.id)).length,
    })),
  };
}

function isInvolved(row: DutyRow, layer: string): boolean {
  return row.cells[layer]?.letters.some((letter) => letter === 'A' || letter === 'R') ?? false;
}
