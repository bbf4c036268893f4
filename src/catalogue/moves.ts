import { editsWithin } from '#model/nearest.ts';
import { periodOf } from '#model/period.ts';
import { movesWords } from '#model/moves-words.ts';
import { isTarget } from '#model/target.ts';
import { isDate } from '#model/written-form.ts';
import type { Cell, Table } from '#source/body.ts';
import type { Entry } from '#source/entry.ts';
import { placeIn, type Move, type MoveDefect } from './catalogue.ts';
import { folded, plainText, withoutNotes } from './plain-text.ts';

const allWords = Object.values(movesWords);

interface Moves {
  moves: Move[];
  /** The fragment of the section with the moves. */
  movesSection: string | undefined;
  defects: MoveDefect[];
}

/** The table under `## Moves`, in any language of the site, oldest move first, and what is wrong with its form. */
export function readMoves(
  { file, text, body }: Pick<Entry, 'file' | 'text' | 'body'>,
  fiscalStart: number,
): Moves {
  const moves: Move[] = [];
  const defects: MoveDefect[] = [];
  const tables = body.tables.filter(({ under }) => under && isNamed(under.text));
  tables.forEach((table, index) => {
    if (index > 0) defects.push({ kind: 'second-table', at: placeIn(file, table) });
    readTable(file, table, fiscalStart, { moves, defects });
  });
  for (const [index, heading] of body.headings.entries())
    if (
      isNamed(heading.text) &&
      !body.tables.some(({ under }) => under === heading) &&
      tellsOfOne(text, heading.endLine, body.headings[index + 1]?.line)
    )
      defects.push({ kind: 'no-table', at: placeIn(file, heading), heading: heading.text });
  for (const table of body.tables)
    if (!tables.includes(table) && isMeant(table))
      defects.push({ kind: 'elsewhere', at: placeIn(file, table), heading: table.under?.text });
  moves.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return { moves, movesSection: tables[0]?.under?.slug, defects };
}

function isNamed(heading: string): boolean {
  return allWords.some(({ section }) => section === folded(heading));
}

/** Whether the lines contain a day or another period; `None yet.` does not. */
function tellsOfOne(text: string, after: number, before: number | undefined): boolean {
  const lines = text.split('\n').slice(after, before === undefined ? undefined : before - 1);
  return lines.some((line) => /\d{4}-(?:[HQ]\d|\d\d)|\bFY\d{4}/.test(line));
}

/** Whether a misplaced table is meant as moves: it has their columns, or as many under a nearly matching heading. */
function isMeant(table: Table): boolean {
  if (columnsOf(table) || table.head.length !== 3) return table.head.length === 3;
  const heading = folded(table.under?.text ?? '');
  return allWords.some(({ section }) => editsWithin(heading, section, 2) < 2);
}

function readTable(
  file: string,
  table: Table,
  fiscalStart: number,
  { moves, defects }: Pick<Moves, 'moves' | 'defects'>,
): void {
  const columns = columnsOf(table);
  if (!columns) {
    const found = table.head.map(({ text }) => plainText(text));
    defects.push({ kind: 'columns', at: placeIn(file, table.head[0] ?? table), found });
    return;
  }
  let before: string | undefined;
  for (const row of table.rows) {
    const at = (column: number) => placeIn(file, row[column] ?? row.at(-1) ?? table);
    const on = textOf(row[columns.on]);
    const from = textOf(row[columns.from]);
    const why = withoutNotes(row[columns.why]?.text ?? '');
    if (!isDate(on)) {
      defects.push({ kind: 'not-a-date', at: at(columns.on), value: on });
      continue;
    }
    if (!isTarget(from)) {
      defects.push({ kind: 'not-a-target', at: at(columns.from), value: from });
      continue;
    }
    if (why === '') defects.push({ kind: 'no-reason', at: at(columns.why) });
    if (before !== undefined && on < before) {
      defects.push({ kind: 'out-of-order', at: at(columns.on), on, after: before });
    }
    before = on;
    moves.push({
      on,
      from,
      due: periodOf(from, fiscalStart),
      why,
      at: placeIn(file, row[0] ?? table),
    });
  }
}

function columnsOf({ head }: Table): { on: number; from: number; why: number } | undefined {
  const names = head.map(({ text }) => folded(plainText(text)));
  const found = allWords.map(({ columns: { on, from, why } }) => ({
    on: names.indexOf(on),
    from: names.indexOf(from),
    why: names.indexOf(why),
  }));
  return names.length === 3
    ? found.find((columns) => !Object.values(columns).includes(-1))
    : undefined;
}

function textOf(cell: Cell | undefined): string {
  return plainText(cell?.text ?? '');
}
