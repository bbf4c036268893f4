import type { Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writeMarkdown } from '#markdown/write.ts';
import type { ValidEntry } from '#source/entry.ts';
import type { Edit } from '../edit.ts';

/** Aligning wider tables does not make them easier to read. */
const widest = 160;
const reader = unified().use(remarkParse).use(remarkGfm);

/** Aligns table columns. The contents of cells stay the same, and indented tables are left alone. */
export function* alignTables({ file, text, body }: ValidEntry): Iterable<Edit> {
  if (body.tables.length === 0) return;
  const lines = text.split('\n');
  for (const { line, column, endLine, endColumn } of body.tables) {
    const written = lines.slice(line - 1, endLine).join('\n');
    if (column !== 1 || endColumn !== (lines[endLine - 1] ?? '').length + 1) continue;
    const aligned = alignedTable(written);
    if (aligned === undefined || aligned === written) continue;
    if (aligned.split('\n').some((row) => row.length > widest)) continue;
    yield { at: { file, line, column, endLine, endColumn }, text: aligned };
  }
}

function alignedTable(written: string): string | undefined {
  const [table, ...others] = reader.parse(written).children;
  if (table?.type !== 'table' || others.length > 0) return undefined;
  const verbatim: Table = {
    ...table,
    children: table.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => {
        const [first, last] = [cell.children[0], cell.children.at(-1)];
        const from = first?.position?.start.offset;
        const to = last?.position?.end.offset;
        const value = from === undefined || to === undefined ? '' : written.slice(from, to);
        return { ...cell, children: value === '' ? [] : [{ type: 'html', value }] };
      }),
    })),
  };
  return writeMarkdown({ type: 'root', children: [verbatim] }).trimEnd();
}
