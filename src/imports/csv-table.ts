import { parse } from 'csv-parse/sync';

/** A table from a spreadsheet: its head, and its rows with the line where each begins. */
export interface CsvTable {
  head: string[];
  rows: { line: number; cells: string[] }[];
}

/**
 * Reads CSV (RFC 4180) as spreadsheets write it, with or without a byte order mark. The first line determines the
 * separator: comma, semicolon or tab. An apostrophe before a formula is removed. Rows without text are left out, and
 * columns without a name are numbered. Throws a sentence if the text is not a table.
 */
export function readCsv(text: string): CsvTable {
  const [first, ...rows] = recordsOf(text);
  if (!first) throw new Error('The file is empty. It needs a first line with the column names.');
  const widest = Math.max(first.cells.length, ...rows.map(({ cells }) => cells.length));
  const head = Array.from(
    { length: widest },
    (_, index) => first.cells[index] || `Column ${String(index + 1)}`,
  );
  return { head, rows };
}

function recordsOf(text: string): CsvTable['rows'] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    let before = 0;
    return records
      .map(({ info, record }) => {
        const line = before + 1;
        before = info.lines;
        return { line, cells: record.map(unguarded) };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    throw new Error(
      `This is not valid CSV: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The text without the apostrophe that stops spreadsheets from running a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}
