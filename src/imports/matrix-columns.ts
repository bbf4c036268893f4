import { layerNamed } from '#catalogue/matrix-columns.ts';
import { folded } from '#catalogue/plain-text.ts';
import type { Layer } from '#model/standard-duties.ts';

/** What a column of a table of duties is about; `derived` follows from the others, `other` is nothing that is known. */
export type Column =
  | { kind: 'duty' | 'area' | 'service' | 'conditions' | 'not-applicable' | 'derived' }
  | { kind: 'layer'; layer: Layer }
  | { kind: 'other'; heading: string };

/** The headings that mean a column, as people and our own table of duties write them, in every language of the site. */
export type ColumnNames = Record<Exclude<Column['kind'], 'layer' | 'other'>, readonly string[]>;

/** The columns of a head, each as the first thing that its heading means; a second of the same kind is `other`. */
export function readColumns(
  head: readonly string[],
  layers: readonly Layer[],
  names: ColumnNames,
): Column[] {
  const taken = new Set<string>();
  return head.map((heading) => {
    const column = columnOf(heading, layers, names);
    const key = column.kind === 'layer' ? `layer ${column.layer.id}` : column.kind;
    if (column.kind === 'derived' || column.kind === 'other') return column;
    if (taken.has(key)) return { kind: 'other', heading };
    taken.add(key);
    return column;
  });
}

function columnOf(heading: string, layers: readonly Layer[], names: ColumnNames): Column {
  const layer = layerNamed(heading, layers);
  if (layer) return { kind: 'layer', layer };
  const wanted = folded(heading);
  for (const [kind, known] of Object.entries(names)) {
    if (known.some((name) => folded(name) === wanted)) {
      return { kind: kind as keyof ColumnNames };
    }
  }
  return { kind: 'other', heading };
}
