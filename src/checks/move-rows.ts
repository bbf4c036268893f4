import { type RoadmapItem, placeIn, type MoveDefect } from '#catalogue/catalogue.ts';
import { wordLanguageOf } from '#model/languages.ts';
import { movesWords } from '#model/moves-words.ts';
import { periodOf } from '#model/period.ts';
import { isHorizon } from '#model/target.ts';
import type { Edit } from './edit.ts';
import type { Promised } from './promises.ts';
import type { TargetChange, TargetHistory } from '#model/history.ts';

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
  const { section, columns } = movesWords[wanted];
  const { on, from, why } = columns;
  return `## ${titled(section)}\n\n| ${[on, from, why].map(titled).join(' | ')} |\n| --- | --- | --- |`;
}

function rowOf({ on, from }: TargetChange): string {
  return `| ${on} | ${from} |  |`;
}

function titled(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/**
 * Changes of a target that are not among its moves, oldest first; uncommitted ones count as today's. A more
 * precise target is not a move, nor are dates after a horizon, and a target after `none` is a first promise.
 */
export function unrecordedMoves(
  { data, lane, moves }: Pick<Promised, 'data' | 'lane' | 'moves'>,
  { changes, committed }: TargetHistory,
  { today, fiscalStart }: { today: string; fiscalStart: number },
): TargetChange[] {
  const all = [...changes];
  if (committed !== undefined && committed !== data.target)
    all.push({ on: today, from: committed, to: data.target });
  const remaining = moves.map(({ from }) => from);
  const isOver = lane === 'shipped' || lane === 'stopped';
  return all.filter(({ from, to }) => {
    if (from === 'none' || isWithin(to, from, fiscalStart) || (to === undefined && isOver))
      return false;
    const row = remaining.indexOf(from);
    if (row >= 0) remaining.splice(row, 1);
    return row < 0;
  });
}

function isWithin(to: string | undefined, from: string, fiscalStart: number): boolean {
  const [inner, outer] = [periodOf(to, fiscalStart), periodOf(from, fiscalStart)];
  if (inner && isHorizon(from)) return true;
  if (!inner || !outer) return to === from;
  return outer.start <= inner.start && inner.end <= outer.end;
}

type DefectOf<K extends MoveDefect['kind']> = Extract<MoveDefect, { kind: K }>;

/** Every defect of the given kinds with its item. */
export function* moveDefects<K extends MoveDefect['kind']>(
  items: Iterable<RoadmapItem>,
  ...kinds: K[]
): Iterable<{ item: RoadmapItem; defect: DefectOf<K> }> {
  for (const item of items) {
    for (const defect of item.moveDefects) {
      if (isOf(defect, kinds)) yield { item, defect };
    }
  }
}

function isOf<K extends MoveDefect['kind']>(defect: MoveDefect, kinds: K[]): defect is DefectOf<K> {
  return (kinds as string[]).includes(defect.kind);
}
