import type { Layer } from '#model/standard-duties.ts';
import type { Cell } from '#source/body.ts';
import {
  placeIn,
  type Condition,
  type Duty,
  type DutyCell,
  type DutyRow,
  type MatrixDefect,
} from './catalogue.ts';
import { readCell } from './matrix-cell.ts';
import { ownershipOf } from './ownership.ts';
import { notesIn } from './plain-text.ts';

/** What reading a row takes from its matrix. */
export interface RowContext {
  file: string;
  layers: readonly Layer[];
  /** The layer of each column. */
  columns: readonly (string | undefined)[];
  /** Texts of the footnotes by label. */
  footnotes: ReadonlyMap<string, string>;
}

/** Reads the cells of a duty, applies the rules of default, and records what breaks the grammar. */
export function readRow(
  { file, layers, columns, footnotes }: RowContext,
  duty: Duty,
  row: readonly Cell[],
): { row: DutyRow; defects: MatrixDefect[] } {
  const [first] = row;
  const at = first ? placeIn(file, first) : { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const cells: Record<string, DutyCell> = {};
  const defects: MatrixDefect[] = [];
  const reasons: { layer: string; reason: string }[] = [];
  for (const { id } of layers) {
    const source = row[columns.indexOf(id)];
    const read = source && columns.includes(id) ? readCell(file, source, footnotes) : undefined;
    cells[id] = read?.cell ?? { letters: [], text: undefined, conditions: [], at };
    defects.push(...(read?.defects ?? []));
    if (read?.notApplicable !== undefined) reasons.push({ layer: id, reason: read.notApplicable });
  }
  if (first) defects.push(...conditionsOfAll(file, first, Object.values(cells), footnotes));

  const reason = reasons.map((each) => each.reason).find((text) => text !== '') ?? '';
  const readable =
    !defects.some(({ kind }) => kind === 'unknown-letter' || kind === 'shared') &&
    !hidesColumn(row, columns);
  if (reasons.length > 0)
    defects.push(...defectsOfAbsent(duty.id, at, Object.values(cells), reason));
  else defects.push(...judge(duty.id, at, layers, cells, readable));
  const present = reasons.length === 0;
  return {
    row: {
      duty,
      origin: 'own',
      cells,
      notApplicable: present ? undefined : { reason },
      accountable: present ? accountableOf(layers, cells) : undefined,
      ownership: present ? ownershipOf(cells, layers) : undefined,
      at,
    },
    defects,
  };
}

/** A footnote at the duty itself is a condition of every cell that says something. */
function conditionsOfAll(
  file: string,
  first: Cell,
  cells: DutyCell[],
  footnotes: ReadonlyMap<string, string>,
): MatrixDefect[] {
  if (notesIn(first.text).every(({ label }) => label === undefined)) return [];
  const { cell, defects } = readCell(file, first, footnotes);
  for (const { letters, conditions } of cells) {
    if (letters.length > 0) conditions.push(...cell.conditions.filter(isNewTo(conditions)));
  }
  return defects.filter(({ kind }) => kind === 'unknown-footnote');
}

function isNewTo(conditions: readonly Condition[]) {
  return ({ label }: Condition) => !conditions.some((condition) => condition.label === label);
}

/** Whether something is written in a column that no layer claims, so that the row's letters are not all known. */
function hidesColumn(row: readonly Cell[], columns: readonly (string | undefined)[]): boolean {
  return row.some(
    (cell, index) => index > 0 && columns[index] === undefined && !/^[\s—–-]*$/.test(cell.text),
  );
}

function defectsOfAbsent(
  duty: string,
  at: DutyRow['at'],
  cells: DutyCell[],
  reason: string,
): MatrixDefect[] {
  const more = cells.find(({ letters, text }) => letters.length > 0 || text !== undefined);
  const defects: MatrixDefect[] = [];
  if (more) defects.push({ kind: 'not-applicable-and-more', at: more.at, duty });
  if (reason === '') defects.push({ kind: 'not-applicable-without-reason', at, duty });
  return defects;
}

/** What the letters of a row say together; a lone A is read as A/R. */
function judge(
  duty: string,
  at: DutyRow['at'],
  layers: readonly Layer[],
  cells: Record<string, DutyCell>,
  readable: boolean,
): MatrixDefect[] {
  const having = (letter: 'R' | 'A') =>
    layers.filter(({ id }) => cells[id]?.letters.includes(letter)).map(({ id }) => id);
  const responsible = having('R');
  const accountable = having('A');
  const defects: MatrixDefect[] = [];
  const [only, second] = accountable;
  if (second !== undefined) {
    defects.push({
      kind: 'two-accountable',
      at: cells[second]?.at ?? at,
      duty,
      layers: accountable,
    });
  } else if (responsible.length === 0 && only !== undefined) {
    const cell = cells[only];
    defects.push({
      kind: 'accountable-without-responsible',
      at: cell?.at ?? at,
      duty,
      layer: only,
    });
    cell?.letters.unshift('R');
  } else if (responsible.length === 0 && readable) {
    defects.push({ kind: 'nobody-responsible', at, duty });
  }
  if (only === undefined && responsible.length > 1 && readable) {
    defects.push({ kind: 'responsible-without-accountable', at, duty, layers: responsible });
  }
  if (responsible.length < 2) return defects;
  for (const layer of responsible) {
    const cell = cells[layer];
    if (cell?.text === undefined)
      defects.push({ kind: 'shared-without-text', at: cell?.at ?? at, duty, layer });
  }
  return defects;
}

/** The layer with the A, else the only one with an R. */
function accountableOf(
  layers: readonly Layer[],
  cells: Record<string, DutyCell>,
): string | undefined {
  const having = (letter: 'R' | 'A') =>
    layers.filter(({ id }) => cells[id]?.letters.includes(letter));
  const [accountable] = having('A');
  const [responsible, another] = having('R');
  return accountable?.id ?? (another ? undefined : responsible?.id);
}
