import type { Letter } from '#model/letters.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { Place } from '#source/place.ts';
import type { DutyCell, MatrixDefect } from './catalogue.ts';
import type { ReadCell } from './matrix-cell.ts';

/** Checks the letters of a row as a whole. Reads a single A without any R as A/R. */
export function judgeRow(
  duty: string,
  at: Place,
  layers: readonly Layer[],
  cells: Readonly<Record<string, DutyCell>>,
  read: ReadonlyMap<string, ReadCell>,
): MatrixDefect[] {
  const responsible = having('R', layers, cells);
  const accountable = having('A', layers, cells);
  const [first, second] = accountable;
  const placeOfA = (layer: string): Place => read.get(layer)?.placeOfA ?? at;
  const defects: MatrixDefect[] = [];
  if (second !== undefined) {
    defects.push({ kind: 'two-accountable', at: placeOfA(second), duty, layers: accountable });
  } else if (first !== undefined && responsible.length === 0) {
    defects.push({
      kind: 'accountable-without-responsible',
      at: placeOfA(first),
      duty,
      layer: first,
    });
    cells[first]?.letters.unshift('R');
  } else if (first === undefined && responsible.length === 0) {
    defects.push({ kind: 'nobody-responsible', at, duty });
  } else if (first === undefined && responsible.length > 1) {
    defects.push({ kind: 'responsible-without-accountable', at, duty, layers: responsible });
  }
  if (responsible.length < 2) return defects;
  for (const layer of responsible) {
    const cell = cells[layer];
    if (cell && cell.text === undefined)
      defects.push({ kind: 'shared-without-text', at: cell.at, duty, layer });
  }
  return defects;
}

/** The accountable layer of a duty: the one with the A, otherwise the only one with an R. */
export function accountableOf(
  layers: readonly Layer[],
  cells: Readonly<Record<string, DutyCell>>,
): string | undefined {
  const [accountable] = having('A', layers, cells);
  const [responsible, another] = having('R', layers, cells);
  return accountable ?? (another === undefined ? responsible : undefined);
}

function having(
  letter: Letter,
  layers: readonly Layer[],
  cells: Readonly<Record<string, DutyCell>>,
): string[] {
  return layers.filter(({ id }) => cells[id]?.letters.includes(letter)).map(({ id }) => id);
}
