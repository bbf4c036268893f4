import type { Letter } from '#model/matrix.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { Cell } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type Duty, type DutyCell, type DutyRow, type MatrixDefect } from './catalogue.ts';
import { isNothing, readCell, type ReadCell } from './matrix-cell.ts';
import { ownershipOf } from './ownership.ts';
import { notesIn } from './plain-text.ts';

/** What reading a row needs from its matrix. */
export interface RowContext {
  file: string;
  layers: readonly Layer[];
  /** The layer of each column. */
  columns: readonly (string | undefined)[];
  /** Footnote texts by label. */
  footnotes: ReadonlyMap<string, string>;
}

/** Reads the cells of a duty, applies the defaults and records breaches of the grammar. */
export function readRow(
  context: RowContext,
  duty: Duty,
  row: readonly [Cell, ...Cell[]],
): { row: DutyRow; defects: MatrixDefect[] } {
  const { file, layers, columns } = context;
  const at = placeIn(file, row[0]);
  const read = readCells(context, row);
  const reads = [...read.values()];
  const defects = reads.flatMap((each) => each.defects);
  defects.push(...spreadConditions(context, row[0], read));
  const cells: Record<string, DutyCell> = {};
  for (const { id } of layers) {
    cells[id] = read.get(id)?.cell ?? { letters: [], text: undefined, conditions: [], at };
  }

  const isUnclear =
    defects.some(({ kind }) => kind === 'unknown-letter' || kind === 'shared') ||
    row.some(({ text }, index) => index > 0 && columns[index] === undefined && !isNothing(text));
  const reasons = reads.flatMap(({ notApplicable }) => notApplicable ?? []);
  if (reasons.length > 0) {
    const reason = reasons.find((text) => text !== '') ?? '';
    if (!isUnclear) defects.push(...judgeAbsent(duty.id, at, Object.values(cells), reason));
    const nobody = { accountable: undefined, ownership: undefined };
    return {
      row: { duty, origin: 'own', cells, notApplicable: { reason }, ...nobody, isUnclear, at },
      defects,
    };
  }
  // An unreadable cell may contain the very letter that seems to be missing or surplus.
  if (!isUnclear) defects.push(...judgeRow(duty.id, at, layers, cells, read));
  const accountable = accountableOf(layers, cells);
  const ownership = ownershipOf(cells, layers);
  const whose = { notApplicable: undefined, accountable, ownership };
  return { row: { duty, origin: 'own', cells, ...whose, isUnclear, at }, defects };
}

/** The cells by layer, from top to bottom. */
function readCells(
  { file, layers, columns, footnotes }: RowContext,
  row: readonly Cell[],
): Map<string, ReadCell> {
  const read = new Map<string, ReadCell>();
  for (const { id } of layers) {
    const column = columns.indexOf(id);
    const source = column < 0 ? undefined : row[column];
    if (source) read.set(id, readCell(file, source, footnotes));
  }
  return read;
}

/** A footnote on the duty itself applies to every cell that isn't empty. */
function spreadConditions(
  { file, footnotes }: RowContext,
  first: Cell,
  read: ReadonlyMap<string, ReadCell>,
): MatrixDefect[] {
  if (notesIn(first.text).every(({ label }) => label === undefined)) return [];
  const { cell, defects } = readCell(file, first, footnotes);
  for (const { cell: target } of read.values()) {
    if (target.letters.length === 0) continue;
    const labels = new Set(target.conditions.map(({ label }) => label));
    target.conditions.push(...cell.conditions.filter(({ label }) => !labels.has(label)));
  }
  return defects.filter(({ kind }) => kind === 'unknown-footnote');
}

/** Checks a row with `n/a`: other cells must be empty, and a reason must be given. */
function judgeAbsent(
  duty: string,
  at: DutyRow['at'],
  cells: readonly DutyCell[],
  reason: string,
): MatrixDefect[] {
  const more = cells.find(({ letters, text }) => letters.length > 0 || text !== undefined);
  const defects: MatrixDefect[] = [];
  if (more) defects.push({ kind: 'not-applicable-and-more', at: more.at, duty });
  if (reason === '') defects.push({ kind: 'not-applicable-without-reason', at, duty });
  return defects;
}

/** Checks the letters of a row as a whole. Reads a single A without any R as A/R. */
function judgeRow(
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
function accountableOf(
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
