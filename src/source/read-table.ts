import type { PhrasingContent, Table as TableNode, TableCell } from 'mdast';
import type { Cell, Heading, Table } from './body.ts';
import type { Flaw } from './flaw.ts';
import { rangeOf, spanOf } from './node-span.ts';

/** A table of a Markdown tree; `text` is what the tree was parsed from. */
export function readTable(table: TableNode, under: Heading | undefined, text: string): Table {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => readCell(cell, text)),
  );
  return { ...spanOf(table), under, head, rows };
}

/** Cells that no column of the head is above: GFM would drop them without a word. */
export function surplusCells(table: TableNode): Flaw[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const surplus = row.children[columns];
    if (!surplus) return [];
    return {
      range: rangeOf(surplus),
      message: `The row has ${String(row.children.length)} cells, the table’s head ${String(columns)}.`,
      hint: 'Take the surplus out, or write `\\|` for a bar that is text.',
    };
  });
}

/** The cell's inline Markdown, without comments, which no reader sees; a bar needs its backslash only in tables. */
function readCell(cell: TableCell, text: string): Cell {
  const shown = cell.children.filter((child) => !isComment(child));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) {
    const { line, column } = spanOf(cell);
    return { line, column: column + 1, endLine: line, endColumn: column + 1, text: '' };
  }
  const { line, column } = spanOf(first);
  const { endLine, endColumn } = spanOf(last);
  let written = text.slice(rangeOf(first)[0], rangeOf(last)[1]);
  if (shown.length < cell.children.length) {
    const comments = cell.children
      .filter(isComment)
      .map((comment) => text.slice(...rangeOf(comment)));
    for (const comment of comments) written = written.replace(comment, '');
  }
  if (written.includes('\\|')) written = written.replaceAll('\\|', '|');
  return { line, column, endLine, endColumn, text: written.trim() };
}

function isComment(node: PhrasingContent): boolean {
  if (node.type === 'html') return node.value.startsWith('<!--');
  const { type, value } = node as { type: string; value?: unknown };
  return (
    type === 'mdxTextExpression' && typeof value === 'string' && /^\s*\/\*.*\*\/\s*$/s.test(value)
  );
}
