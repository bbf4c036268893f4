import type { Body, Heading } from '#source/body.ts';
import { placeIn, type MatrixDefect } from './catalogue.ts';
import { footnoteKey } from './matrix-cell.ts';

/** Tables without a heading of their own. */
export function misplacedTables(file: string, { tables }: Body): MatrixDefect[] {
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
export function headingsWithoutTable(file: string, { headings, tables }: Body): MatrixDefect[] {
  const areas = headings.filter(({ depth }) => depth <= 2);
  return areas.flatMap((heading, index): MatrixDefect[] => {
    const end = areas[index + 1]?.line ?? Infinity;
    const isFilled = tables.some(({ line }) => line > heading.line && line < end);
    if (heading.depth === 1 || isFilled) return [];
    return [{ kind: 'heading-without-table', at: placeIn(file, heading), heading: heading.text }];
  });
}

/** Footnotes that nothing refers to. */
export function unusedFootnotes(
  file: string,
  { footnotes, footnoteReferences }: Body,
): MatrixDefect[] {
  const used = new Set(footnoteReferences.map(({ label }) => footnoteKey(label)));
  return footnotes
    .filter(({ label }) => !used.has(footnoteKey(label)))
    .map((note) => ({ kind: 'unused-footnote', at: placeIn(file, note), label: note.label }));
}
