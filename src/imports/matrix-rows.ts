import { collapsed, folded } from '#catalogue/plain-text.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { CsvTable } from './csv-table.ts';
import { readPart } from './letters.ts';
import { readColumns, type Column, type ColumnNames } from './matrix-columns.ts';

/** A duty to write: one cell per column that is kept. */
export interface ImportedRow {
  area: string;
  duty: string;
  cells: ImportedCell[];
}

export interface ImportedCell {
  text: string;
  /** Its conditions, each of which becomes a footnote. */
  conditions: string[];
}

/** A table of duties to write, and everything in it that a person must check. */
export interface ImportedMatrix {
  /** The headings after the duty: the layers, then the other columns of the table. */
  headings: string[];
  rows: ImportedRow[];
  troubles: string[];
}

export interface ImportContext {
  layers: readonly Layer[];
  names: ColumnNames;
  /** The service to import, if the table covers several. */
  service: { id: string; title: string };
  /** The area of a standard duty, by its name; undefined for others. */
  areaOf: (duty: string) => string | undefined;
}

type Kept = Extract<Column, { kind: 'layer' | 'other' }>;

/** The area of duties that name none. */
const elsewhere = 'Other';

/** Reads the rows of a table. Cells that can't be read are kept as written and reported. Throws if no column names duties. */
export function readRows({ head, rows }: CsvTable, context: ImportContext): ImportedMatrix {
  const columns = readColumns(head, context.layers, context.names);
  if (!columns.some(({ kind }) => kind === 'duty')) throw noDuties(head, context.names);
  const kept = columns.filter(isKept);
  const troubles = columnTroubles(kept, context.layers);
  const imported: ImportedRow[] = [];
  for (const { line, cells } of rows) {
    const say = (sentence: string) => troubles.push(`line ${String(line)}: ${sentence}`);
    const valueOf = (kind: Column['kind']) =>
      cells[columns.findIndex((each) => each.kind === kind)];
    const about = collapsed(valueOf('service') ?? '');
    if (isOther(about, context.service)) {
      say(`This is about “${about}”, not about “${context.service.title}”: import it there.`);
      continue;
    }
    const duty = collapsed(valueOf('duty') ?? '');
    if (duty === '') say('The duty has no name.');
    const row: ImportedRow = {
      area: collapsed(valueOf('area') ?? '') || (context.areaOf(duty) ?? elsewhere),
      duty,
      cells: kept.map((column) => cellOf(column, cells[columns.indexOf(column)] ?? '', say)),
    };
    addReason(row, kept, collapsed(valueOf('not-applicable') ?? ''), say);
    addConditions(row, kept, valueOf('conditions') ?? '', say);
    imported.push(row);
  }
  return { headings: kept.map(headingOf), rows: imported, troubles };
}

function isKept(column: Column): column is Kept {
  return column.kind === 'layer' || column.kind === 'other';
}

function headingOf(column: Kept): string {
  return column.kind === 'layer' ? column.layer.title : column.heading;
}

function isOther(about: string, { id, title }: ImportContext['service']): boolean {
  return about !== '' && ![id, title].some((name) => folded(name) === folded(about));
}

function noDuties(head: readonly string[], names: ColumnNames): Error {
  const found = head.map((name) => `“${name}”`).join(', ');
  return new Error(
    `No column names the duties: call it “${names.duty[0] ?? ''}”. There are ${found}.`,
  );
}

function columnTroubles(kept: readonly Kept[], layers: readonly Layer[]): string[] {
  const others = kept.flatMap((column) =>
    column.kind === 'other'
      ? [`line 1: The column “${column.heading}” is not a layer. Its text is kept.`]
      : [],
  );
  const missing = layers
    .filter(({ id }) => !kept.some((column) => column.kind === 'layer' && column.layer.id === id))
    .map(({ title }) => `line 1: There is no column for “${title}”.`);
  return [...others, ...missing];
}

function cellOf(column: Kept, written: string, say: (sentence: string) => void): ImportedCell {
  const text = collapsed(written);
  if (column.kind === 'other') return { text, conditions: [] };
  const part = readPart(text);
  if (!part) {
    say(
      `“${text}” under “${column.layer.title}” is not one of R, A, C and I. It is kept unchanged.`,
    );
    return { text, conditions: [] };
  }
  // The accountable letter comes first, as readers expect.
  const letters = part.letters.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  return { text: [letters.join('/'), part.text].filter(Boolean).join(': '), conditions: [] };
}

const order = ['A', 'R', 'C', 'I'];

/** A reason why the duty doesn't apply replaces its parts. */
function addReason(
  { cells }: ImportedRow,
  kept: readonly Kept[],
  reason: string,
  say: (sentence: string) => void,
): void {
  if (reason === '') return;
  const first = cells[kept.findIndex(({ kind }) => kind === 'layer')];
  if (first && cells.every(({ text }) => text === '')) first.text = `n/a: ${reason}`;
  else {
    first?.conditions.push(reason);
    say(
      `The duty is not applicable (“${reason}”) but is also assigned. The reason is kept as a condition.`,
    );
  }
}

/** Each line is a condition after the title of its layer. Without a title it belongs to the first layer. */
function addConditions(
  { cells }: ImportedRow,
  kept: readonly Kept[],
  written: string,
  say: (sentence: string) => void,
): void {
  for (const line of written.split('\n').map(collapsed)) {
    if (line === '') continue;
    const index = kept.findIndex(
      (column) => column.kind === 'layer' && line.startsWith(`${column.layer.title}: `),
    );
    const layer = index < 0 ? undefined : kept[index];
    const text = layer ? line.slice(headingOf(layer).length + 2) : line;
    if (!layer) say(`“${line}” names no layer. It is kept as a condition of the first layer.`);
    (cells[index] ?? cells[kept.findIndex(({ kind }) => kind === 'layer')])?.conditions.push(text);
  }
}
