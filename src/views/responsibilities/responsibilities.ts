import { areaAnchor, dutyAnchor } from '#catalogue/address.ts';
import type { Duty, DutyRow, Matrix } from '#catalogue/catalogue.ts';
import { hasPart } from '#catalogue/ownership.ts';
import type { Letter } from '#model/letters.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import { textWithoutComments } from '#source/body.ts';

/** Rows under their areas, in the order in which the areas come, with the fragment of each area's heading. */
export function rowsByArea(
  rows: readonly DutyRow[],
): { area: Area; anchor: string; rows: DutyRow[] }[] {
  const byArea = Map.groupBy(rows, ({ duty }) => duty.area.id);
  return [...byArea.values()].flatMap((list) => {
    const area = list[0]?.duty.area;
    return area ? [{ area, anchor: areaAnchor(area.title), rows: list }] : [];
  });
}

/** The fragment of a duty's row on a page of responsibilities. */
export function rowAnchor({ id }: Pick<Duty, 'id'>): string {
  return dutyAnchor(id);
}

/** How many duties a service says something of, how many it inherits, and how many do not exist there. */
export function originsOf(
  rows: readonly DutyRow[],
): [own: number, inherited: number, none: number] {
  const existing = rows.filter(({ notApplicable }) => !notApplicable);
  const own = existing.filter(({ origin }) => origin === 'own').length;
  return [own, existing.length - own, rows.length - existing.length];
}

/** The duties that a layer has a part in: answers for, or helps with. */
export function partsOf(rows: readonly DutyRow[], layer: Layer): DutyRow[] {
  return rows.filter(({ cells }) => hasPart(cells[layer.id]));
}

/** The letters as they are read: who answers comes first. */
export const lettersByWeight: readonly Letter[] = ['A', 'R', 'C', 'I'];

/** The letters of a cell by their weight. */
export function inWeight(letters: readonly Letter[]): Letter[] {
  return lettersByWeight.filter((letter) => letters.includes(letter));
}

/** What a matrix says outside its tables, as blocks of Markdown by the slug of the heading; `''` opens it. */
export function proseOf(
  matrix: Pick<Matrix, 'text' | 'body'> | undefined,
): ReadonlyMap<string, string[]> {
  const prose = new Map<string, string[]>();
  let section = '';
  const shown = matrix ? textWithoutComments(matrix.text, matrix.body) : '';
  for (const block of shown.split(/\n\s*\n/)) {
    const heading = /^ {0,3}#{1,6} +(.+?)[ #]*$/m.exec(block.trim().split('\n', 1)[0] ?? '')?.[1];
    if (heading !== undefined) section = areaAnchor(heading);
    else if (
      /\S/.test(block) &&
      !/^\s*\||^ {0,3}\[[^\]]+\]:|^ {4}|^(?:import |export |[{<])/.test(block)
    ) {
      prose.set(section, [...(prose.get(section) ?? []), block.trim()]);
    }
  }
  return prose;
}
