import { layerNamed } from '#catalogue/matrix-columns.ts';
import { folded } from '#catalogue/plain-text.ts';
import type { Layer } from '#model/standard-duties.ts';

/** The meaning of a column in a table of duties: `derived` follows from other columns, and `other` is unknown. */
export type Column =
  | { kind: 'duty' | 'area' | 'service' | 'conditions' | 'not-applicable' | 'derived' }
  | { kind: 'layer'; layer: Layer }
  | { kind: 'other'; heading: string };

/** The headings of each kind of column, as people and our own export write them, in all languages of the site. */
export type ColumnNames = Record<Exclude<Column['kind'], 'layer' | 'other'>, readonly string[]>;

/** The columns of a head. Each has the first kind that its heading matches; a second column of a kind is `other`. */
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
