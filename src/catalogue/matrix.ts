import type { Layer } from '#model/standard-duties.ts';
import type { Body, Heading, Table } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { placeIn, type DutyRow, type MatrixDefect } from './catalogue.ts';
import type { DutyRegistry } from './duty-registry.ts';
import { readRow } from './duty-row.ts';
import { footnoteKey } from './matrix-cell.ts';
import { columnsOf } from './matrix-columns.ts';
import { notesIn, plainText } from './plain-text.ts';

/** Rows of a matrix as written, in the file's order, and everything that breaks its grammar, by place. */
export function readMatrix(
  file: string,
  body: Body,
  layers: readonly Layer[],
  registry: DutyRegistry,
): { rows: DutyRow[]; defects: MatrixDefect[] } {
  const rows: DutyRow[] = [];
  const defects: MatrixDefect[] = [];
  const footnotes = new Map(
    body.footnotes.toReversed().map(({ label, text }) => [footnoteKey(label), text]),
  );
  const seen = new Map<string, Place>();
  const headings = new Set<Heading>();
  for (const table of body.tables) {
    defects.push(...defectOfPosition(file, table, headings));
    const area = registry.area(table.under?.text ?? 'Other');
    const columns = columnsOf(file, table, layers);
    defects.push(...columns.defects);
    for (const cells of table.rows) {
      const [first] = cells;
      const at = placeIn(file, first ?? table);
      const surplus = cells[table.head.length];
      if (surplus) {
        const [found, expected] = [cells.length, table.head.length];
        defects.push({ kind: 'too-many-cells', at: placeIn(file, surplus), found, expected });
      }
      if (!first || plainText(first.text) === '') {
        defects.push({ kind: 'duty-empty', at });
        continue;
      }
      const duty = registry.duty(first.text, area);
      const before = seen.get(duty.id);
      if (before) defects.push({ kind: 'duty-twice', at, duty: duty.id, first: before });
      else seen.set(duty.id, at);
      if (duty.standard && table.under && duty.area !== area) {
        defects.push({
          kind: 'foreign-area',
          at,
          duty: duty.id,
          area: duty.area.id,
          under: table.under.text,
        });
      }
      const near = duty.standard ? undefined : registry.near(first.text);
      if (near !== undefined)
        defects.push({ kind: 'near-duty', at, written: plainText(first.text), near });
      const read = readRow({ file, layers, columns: columns.layers, footnotes }, duty, cells);
      rows.push(read.row);
      defects.push(...read.defects);
    }
  }
  defects.push(...headingsWithoutTable(file, body), ...unusedFootnotes(file, body));
  defects.sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column);
  return { rows, defects };
}

/** Each table stands below a heading of its own. */
function defectOfPosition(file: string, table: Table, headings: Set<Heading>): MatrixDefect[] {
  const { under } = table;
  if (!under) return [{ kind: 'table-without-heading', at: placeIn(file, table) }];
  if (headings.has(under))
    return [{ kind: 'second-table', at: placeIn(file, table), heading: under.text }];
  headings.add(under);
  return [];
}

/** Headings of the second level below which, down to the next such heading, no table stands. */
function headingsWithoutTable(file: string, { headings, tables }: Body): MatrixDefect[] {
  const areas = headings.filter(({ depth }) => depth === 2);
  return areas.flatMap((heading, index): MatrixDefect[] => {
    const end = areas[index + 1]?.line ?? Infinity;
    const filled = tables.some(({ line }) => line > heading.line && line < end);
    return filled
      ? []
      : [{ kind: 'heading-without-table', at: placeIn(file, heading), heading: heading.text }];
  });
}

function unusedFootnotes(
  file: string,
  { footnotes, footnoteReferences, tables }: Body,
): MatrixDefect[] {
  const used = new Set(footnoteReferences.map(({ label }) => footnoteKey(label)));
  for (const { head, rows } of tables) {
    for (const { text } of [...head, ...rows.flat()]) {
      for (const { label } of notesIn(text)) if (label !== undefined) used.add(footnoteKey(label));
    }
  }
  return footnotes
    .filter(({ label }) => !used.has(footnoteKey(label)))
    .map((footnote) => ({
      kind: 'unused-footnote',
      at: placeIn(file, footnote),
      label: footnote.label,
    }));
}
