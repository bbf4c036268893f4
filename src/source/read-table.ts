import type { Table as TableNode, TableCell } from 'mdast';
import type { Cell, Heading, Table } from './body.ts';
import { isComment } from './comment.ts';
import type { RangedProblem } from './problem.ts';
import { rangeOf, spanOf } from './node-span.ts';

/** Reads a table of a Markdown tree; `text` is what the tree was parsed from. */
export function readTable(table: TableNode, under: Heading | undefined, text: string): Table {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => readCell(cell, text)),
  );
  return { ...spanOf(table), under, head, rows };
}

/** Cells without a column in the header row; GFM drops them silently. */
export function surplusCells(table: TableNode): RangedProblem[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const surplus = row.children[columns];
    if (!surplus) return [];
    return {
      range: rangeOf(surplus),
      message: `The row has ${String(row.children.length)} cells, but the header row has ${String(columns)}.`,
      hint: 'Remove the extra cells, or write `\\|` to show a vertical bar.',
    };
  });
}

/** The cell's inline Markdown, without comments. A bar needs its backslash only in tables. */
function readCell(cell: TableCell, text: string): Cell {
  const shown = cell.children.filter((child) => !isComment(child));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) {
    const { line, column } = spanOf(cell);
    return { line, column: column + 1, endLine: line, endColumn: column + 1, text: '' };
  }
  const written = text.slice(rangeOf(first)[0], rangeOf(last)[1]);
  const { line, column } = spanOf(first);
  const { endLine, endColumn } = spanOf(last);
  return {
    line,
    column: column + written.length - written.trimStart().length,
    endLine,
    endColumn: endColumn - (written.length - written.trimEnd().length),
    text: shownText(cell, written, text),
  };
}

function shownText(cell: TableCell, written: string, text: string): string {
  let shown = written;
  for (const child of cell.children) {
    if (isComment(child)) shown = shown.replace(text.slice(...rangeOf(child)), '');
  }
  return (shown.includes('\\|') ? shown.replaceAll('\\|', '|') : shown).trim();
}
