import type { Layer } from '#model/standard-duties.ts';
import type { Table } from '#source/body.ts';
import { placeIn, type MatrixDefect } from './catalogue.ts';
import { folded, plainText } from './plain-text.ts';

/** The layer of each table column by index; undefined for the duty column and unknown ones. */
export function columnsOf(
  file: string,
  table: Table,
  layers: readonly Layer[],
): { layers: (string | undefined)[]; defects: MatrixDefect[] } {
  const defects: MatrixDefect[] = [];
  const columns: (string | undefined)[] = [undefined];
  for (const cell of table.head.slice(1)) {
    const at = placeIn(file, cell);
    const heading = plainText(cell.text);
    const layer = layerNamed(heading, layers)?.id;
    const isNew = layer !== undefined && !columns.includes(layer);
    columns.push(isNew ? layer : undefined);
    if (layer === undefined) defects.push({ kind: 'unknown-layer', at, heading });
    else if (!isNew) defects.push({ kind: 'layer-twice', at, heading, layer });
  }
  for (const { id } of layers) {
    if (columns.includes(id)) continue;
    defects.push({ kind: 'layer-missing', at: placeIn(file, table.head[0] ?? table), layer: id });
  }
  return { layers: columns, defects };
}

/** The layer with that title, short name or id, in this order of precedence. */
export function layerNamed(heading: string, layers: readonly Layer[]): Layer | undefined {
  const wanted = folded(heading);
  const names = [
    (layer: Layer) => layer.title,
    (layer: Layer) => layer.short,
    (layer: Layer) => layer.id,
  ];
  for (const name of names) {
    const layer = layers.find((each) => folded(name(each)) === wanted);
    if (layer) return layer;
  }
  return undefined;
}
