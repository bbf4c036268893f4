import type { Duty, DutyRow, Service } from '#catalogue/catalogue.ts';
import type { Layer } from '#model/standard-duties.ts';
import type { Words } from '#words/en.ts';

/** What each layer does for a duty, in words. */
export interface Share {
  duty: string;
  address: string;
  layers: { position: number; letter: string; title: string; parts: string[] }[];
}

/** Who does what for the duties of a service. Duties that do not exist there are left out. */
export function sharesOf(
  duties: readonly Pick<Duty, 'id'>[],
  service: Pick<Service, 'matrix'>,
  layers: readonly Layer[],
  words: Words,
): Share[] {
  return duties.flatMap(({ id }) => {
    const row = service.matrix.rows.find(({ duty }) => duty.id === id);
    return row && !row.notApplicable ? [shareOf(row, layers, words)] : [];
  });
}

function shareOf(row: DutyRow, layers: readonly Layer[], { doc }: Words): Share {
  return {
    duty: row.duty.title,
    address: row.duty.address,
    layers: layers.map(({ id, letter, title }, index) => {
      const parts = (row.cells[id]?.letters ?? []).map((one) => doc.raci[one]);
      return {
        position: index + 1,
        letter,
        title,
        parts: parts.length > 0 ? parts : [doc.noPart],
      };
    }),
  };
}
