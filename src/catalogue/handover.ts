import { letters as allLetters, type Letter } from '#model/matrix.ts';
import type { DutyCell, DutyRow, Handover } from './catalogue.ts';
import { hasPart } from './ownership.ts';
import { isOpen } from './lane.ts';

/** The handovers to come: their item has neither shipped nor stopped. */
export function comingOf<T extends Pick<Handover, 'item'>>(handovers: readonly T[]): T[] {
  return handovers.filter(({ item }) => isOpen(item));
}

/** The rows of a service after the handovers, applied in order. Both A and R move. */
export function rowsAfter(
  rows: readonly DutyRow[],
  handovers: readonly Pick<Handover, 'duty' | 'from' | 'to'>[],
): DutyRow[] {
  return rows.map((row) =>
    handovers
      .filter(({ duty }) => duty.id === row.duty.id)
      .reduce((before, { from, to }) => handedOver(before, from.id, to.id), row),
  );
}

function handedOver(row: DutyRow, from: string, to: string): DutyRow {
  const [giver, taker] = [row.cells[from], row.cells[to]];
  if (!giver || !taker || !hasPart(giver)) return row;
  const isPart = (letter: Letter) => letter === 'R' || letter === 'A';
  const kept = giver.letters.filter((letter) => !isPart(letter));
  const cells = { ...row.cells, [from]: withLetters(giver, kept) };
  cells[to] = withLetters(taker, [...taker.letters, ...giver.letters.filter(isPart)]);
  return { ...row, cells, accountable: row.accountable === from ? to : row.accountable };
}

function withLetters(cell: DutyCell, wanted: readonly Letter[]): DutyCell {
  return { ...cell, letters: allLetters.filter((letter) => wanted.includes(letter)) };
}
