import type { Layer } from '#model/standard-duties.ts';
import type { Body, Cell, Table, Heading } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type Duty, type DutyRow, type Matrix, type MatrixDefect } from './catalogue.ts';
import type { DutyRegistry } from './duty-registry.ts';
import { readRow, type RowContext } from './duty-row.ts';
import { footnoteKey } from './matrix-cell.ts';
import { columnsOf } from './matrix-columns.ts';
import { plainText } from './plain-text.ts';

/** A matrix being read: its rows in file order, and its breaches of the grammar. */
interface Reading {
  rows: DutyRow[];
  headings: Matrix['headings'];
  defects: MatrixDefect[];
  /** Where each duty is first mentioned, by id. */
  named: Map<string, Place>;
}

/** What a matrix says: its rows in file order, its headings, and all breaches of the grammar, sorted by position. */
export function readMatrix(
  file: string,
  body: Body,
  layers: readonly Layer[],
  registry: DutyRegistry,
): Pick<Matrix, 'rows' | 'headings' | 'defects'> {
  const notes = body.footnotes.toReversed();
  const footnotes = new Map(notes.map(({ label, text }) => [footnoteKey(label), text]));
  const reading: Reading = { rows: [], headings: [], defects: [], named: new Map() };
  const { rows, headings, defects } = reading;
  for (const table of body.tables) {
    const columns = columnsOf(file, table, layers);
    defects.push(...columns.defects);
    readTable({ file, layers, columns: columns.layers, footnotes }, table, registry, reading);
  }
  defects.push(
    ...misplacedTables(file, body),
    ...headingsWithoutTable(file, body),
    ...unusedFootnotes(file, body),
  );
  defects.sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column);
  return { rows, headings, defects };
}

function readTable(
  context: RowContext,
  table: Table,
  registry: DutyRegistry,
  { rows, headings, defects, named }: Reading,
): void {
  const area = registry.area(table.under?.text ?? 'Other');
  if (table.under) headings.push({ slug: table.under.slug, area });
  for (const [first, ...others] of table.rows) {
    const at = placeIn(context.file, first ?? table);
    defects.push(...surplusCells(context.file, table, others));
    const title = plainText(first?.text ?? '');
    if (!first || title === '') {
      defects.push({ kind: 'duty-empty', at });
      continue;
    }
    const duty = registry.duty(title, area);
    const before = named.get(duty.id);
    if (before) defects.push({ kind: 'duty-twice', at, duty: duty.id, first: before });
    else named.set(duty.id, at);
    if (table.under && duty.area !== area) defects.push(foreign(duty, at, table.under.text));
    if (!duty.standard) defects.push(...nearDuty(title, at, registry));
    const read = readRow(context, duty, [first, ...others]);
    rows.push(read.row);
    defects.push(...read.defects);
  }
}

function surplusCells(file: string, { head }: Table, others: readonly Cell[]): MatrixDefect[] {
  const surplus = others[head.length - 1];
  if (!surplus) return [];
  const [found, expected] = [others.length + 1, head.length];
  return [{ kind: 'too-many-cells', at: placeIn(file, surplus), found, expected }];
}

function foreign({ id, area }: Duty, at: Place, under: string): MatrixDefect {
  return { kind: 'foreign-area', at, duty: id, area: area.id, under };
}

function nearDuty(written: string, at: Place, registry: DutyRegistry): MatrixDefect[] {
  const near = registry.near(written);
  return near === undefined ? [] : [{ kind: 'near-duty', at, written, near }];
}

/** Tables without a heading of their own. */
function misplacedTables(file: string, { tables }: Body): MatrixDefect[] {
  const filled = new Set<Heading>();
  return tables.flatMap((table): MatrixDefect[] => {
    const { under } = table;
    const at = placeIn(file, table);
    if (!under) return [{ kind: 'table-without-heading', at }];
    if (filled.has(under)) return [{ kind: 'second-table', at, heading: under.text }];
    filled.add(under);
    return [];
  });
}

/** Second-level headings with no table before the next such heading. */
function headingsWithoutTable(file: string, { headings, tables }: Body): MatrixDefect[] {
  const areas = headings.filter(({ depth }) => depth <= 2);
  return areas.flatMap((heading, index): MatrixDefect[] => {
    const end = areas[index + 1]?.line ?? Infinity;
    const isFilled = tables.some(({ line }) => line > heading.line && line < end);
    if (heading.depth === 1 || isFilled) return [];
    return [{ kind: 'heading-without-table', at: placeIn(file, heading), heading: heading.text }];
  });
}

/** Footnotes that nothing refers to. */
function unusedFootnotes(file: string, { footnotes, footnoteReferences }: Body): MatrixDefect[] {
  const used = new Set(footnoteReferences.map(({ label }) => footnoteKey(label)));
  return footnotes
    .filter(({ label }) => !used.has(footnoteKey(label)))
    .map((note) => ({ kind: 'unused-footnote', at: placeIn(file, note), label: note.label }));
}
