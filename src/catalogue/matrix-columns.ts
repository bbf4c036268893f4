import { namesEverywhere, type Layer } from '#model/standard-duties.ts';
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
    if (layer === undefined) defects.push({ kind: 'unknown-layer', at, heading, missing: [] });
    else if (!isNew) defects.push({ kind: 'layer-twice', at, heading, layer });
  }
  const missing = layers.filter(({ id }) => !columns.includes(id)).map(({ id }) => id);
  const unknown = defects.filter((defect) => defect.kind === 'unknown-layer');
  if (missing.length > unknown.length) {
    const at = placeIn(file, table.head[0] ?? table);
    defects.push({ kind: 'layers-missing', at, layers: missing });
  } else if (missing.length === unknown.length) {
    for (const defect of unknown) defect.missing = missing;
  }
  return { layers: columns, defects };
}

/**
 * The layer with that title (a default one in any language), short name or id, in this order of precedence; otherwise
 * the only one whose name differs by “team” at its end.
 */
export function layerNamed(heading: string, layers: readonly Layer[]): Layer | undefined {
  const wanted = folded(heading);
  const names: readonly ((layer: Layer) => readonly string[])[] = [
    ({ id, title }) => namesEverywhere('layers', id, title),
    ({ short }) => [short],
    ({ id }) => [id],
  ];
  for (const namesOf of names) {
    const layer = layers.find((each) => namesOf(each).some((name) => folded(name) === wanted));
    if (layer) return layer;
  }
  const alike = layers.filter((layer) =>
    names.some((namesOf) =>
      namesOf(layer).some((name) => withoutTeam(name) === withoutTeam(heading)),
    ),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function withoutTeam(name: string): string {
  return folded(name).replace(/(?<=\S)[ -]?teams?$/, '');
}
