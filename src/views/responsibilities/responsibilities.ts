import { areaAnchor, dutyAnchor } from '#catalogue/address.ts';
import type { Duty, DutyRow, Matrix, Service } from '#catalogue/catalogue.ts';
import { existingDuties } from '#catalogue/in-use.ts';
import { hasPart } from '#catalogue/ownership.ts';
import type { Letter } from '#model/matrix.ts';
import { sections } from '#model/sections.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import { sectionAnchor } from '#site/sections.ts';
import { textWithoutComments } from '#source/body.ts';

/** Rows grouped by area, in the order given, with the fragment of each area's heading. */
export function rowsByArea(
  rows: readonly DutyRow[],
): { area: Area; anchor: string; rows: DutyRow[] }[] {
  const byArea = Map.groupBy(rows, ({ duty }) => duty.area.id);
  return [...byArea.values()].flatMap((list) => {
    const area = list[0]?.duty.area;
    return area ? [{ area, anchor: areaAnchor(area.title), rows: list }] : [];
  });
}

/** A page of responsibilities: duties by area, and what else the file of a matrix says. */
export interface MatrixParts {
  areas: { area: Area; anchor: string; rows: DutyRow[]; otherAnchors: string[]; prose: string[] }[];
  /** Headings without duties, with their text. */
  others: { slug: string; text: string; prose: string[] }[];
  /** The fragments of headings that have nothing to show; links may lead to them. */
  bare: string[];
}

/** The parts of a page for these rows. Each heading of the matrix keeps its fragment, whatever it is called on the page. */
export function matrixParts(
  rows: readonly DutyRow[],
  matrix: Pick<Matrix, 'text' | 'body' | 'headings'> | undefined,
): MatrixParts {
  const prose = proseOf(matrix);
  const areas = rowsByArea(rows).map((group) => {
    const written = (matrix?.headings ?? []).filter(({ area }) => area.id === group.area.id);
    const slugs = new Set([group.anchor, ...written.map(({ slug }) => slug)]);
    return {
      ...group,
      otherAnchors: [...slugs].slice(1),
      prose: [...slugs].flatMap((slug) => prose.get(slug) ?? []),
    };
  });
  const taken = new Set(areas.flatMap(({ anchor, otherAnchors }) => [anchor, ...otherAnchors]));
  const rest = (matrix?.body.headings ?? []).filter(({ slug }) => !taken.has(slug));
  return {
    areas,
    others: rest.flatMap(({ slug, text }) => {
      const own = prose.get(slug);
      return own ? [{ slug, text, prose: own }] : [];
    }),
    bare: rest.map(({ slug }) => slug).filter((slug) => !prose.has(slug)),
  };
}

/** The fragment of a duty's row on a page of responsibilities. */
export function rowAnchor({ id }: Pick<Duty, 'id'>): string {
  return dutyAnchor(id);
}

/** The number of duties that a service describes, inherits, and marks as not applicable. */
export function originsOf(
  rows: readonly DutyRow[],
): [own: number, inherited: number, none: number] {
  const existing = existingDuties(rows);
  const own = existing.filter(({ origin }) => origin === 'own').length;
  return [own, existing.length - own, rows.length - existing.length];
}

/** The duties that a layer is accountable or responsible for. */
export function partsOf(rows: readonly DutyRow[], layer: Layer): DutyRow[] {
  return rows.filter(({ cells }) => hasPart(cells[layer.id]));
}

/** The letters in order of importance: accountable first. */
export const lettersByWeight: readonly Letter[] = ['A', 'R', 'C', 'I'];

/** The letters of a cell in order of importance. */
export function inWeight(letters: readonly Letter[]): Letter[] {
  return lettersByWeight.filter((letter) => letters.includes(letter));
}

/**
 * The text of a matrix outside its tables, as blocks of Markdown by the slug of the heading; `''` is the
 * introduction.
 */
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

/** The fragment that shows only one layer, by position, or one letter; without a value, all of them. */
export function lensAnchor(by: 'layer' | 'letter', value?: number | string): string {
  return sectionAnchor(value === undefined ? by : `${by}-${value}`);
}

/** The address of a comparison of services, which can be shared. */
export function comparisonAddress(services: readonly Pick<Service, 'id'>[]): string {
  return `${sections.responsibilities}?service=${services.map(({ id }) => id).join(',')}`;
}
