import type { DutyRow } from '#catalogue/catalogue.ts';
import { plainText } from '#catalogue/plain-text.ts';
import { cellText } from './cell-text.ts';
import type { ExportedSite } from './export.ts';
import { markdownText } from './markdown-text.ts';

/** Who does what as a Markdown table, a row for each duty and a column for each layer. */
export function matrixTable(rows: readonly DutyRow[], { catalogue, words }: ExportedSite): string {
  const { layers } = catalogue.platform;
  const { duty, notApplicable } = words.responsibilities;
  const lines = rows.map((row) => [
    row.duty.title,
    ...layers.map(({ id }) => {
      const cell = row.cells[id];
      const conditions = (cell?.conditions ?? []).map(({ text }) => plainText(text));
      return [cellText(cell), ...conditions].filter((part) => part !== '').join('; ');
    }),
    row.notApplicable ? `${notApplicable}: ${plainText(row.notApplicable.reason)}` : '',
  ]);
  const isAll = lines.every((line) => line.at(-1) === '');
  const heads = [duty, ...layers.map(({ title }) => title), notApplicable];
  const shown = [heads, heads.map(() => '---'), ...lines];
  return shown.map((line) => rowOf(isAll ? line.slice(0, -1) : line)).join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => markdownText(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
