import type { RoadmapItem } from '#catalogue/catalogue.ts';
import { placeIn } from '#catalogue/catalogue.ts';
import { wordLanguageOf } from '#model/languages.ts';
import { movesWords } from '#model/moves-words.ts';
import type { Edit } from './edit.ts';
import type { TargetChange } from './ports.ts';

/**
 * Adds moves to an item's table, each sorted by date and with an empty reason to fill in. If there is no table, the
 * first edit writes the whole section in the platform's language. Returns one edit per move, or none if no row can be
 * added to the table.
 */
export function moveRows(
  item: RoadmapItem,
  missing: readonly TargetChange[],
  language: string,
): (Edit | undefined)[] {
  const { file, text, body, movesSection } = item;
  const lines = text.split('\n');
  const after = (line: number, written: string): Edit => {
    const column = (lines[line - 1] ?? '').length + 1;
    return {
      at: placeIn(file, { line, column, endLine: line, endColumn: column }),
      text: written,
      leaves: 'moves-reason',
    };
  };
  if (movesSection === undefined) {
    const rows = missing.map((move) => `\n${rowOf(move)}`).join('');
    const last = lines.findLastIndex((line) => line.trim() !== '') + 1;
    const end = last === lines.length ? '\n' : '';
    return [after(last, `\n\n${headOf(language)}${rows}${end}`)];
  }
  const table = body.tables.find(({ under }) => under?.slug === movesSection);
  if (table?.column !== 1) return [];
  return missing.map((move) => {
    const before = item.moves.findLast(({ on }) => on <= move.on);
    return after(before?.at.line ?? table.line + 1, `\n${rowOf(move)}`);
  });
}

function headOf(language: string): string {
  const wanted = wordLanguageOf(language) ?? 'en';
  const { section, columns } =
    movesWords.find((words) => words.language === wanted) ?? movesWords[0];
  const { on, from, why } = columns;
  return `## ${titled(section)}\n\n| ${[on, from, why].map(titled).join(' | ')} |\n| --- | --- | --- |`;
}

function rowOf({ on, from }: TargetChange): string {
  return `| ${on} | ${from} |  |`;
}

function titled(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
