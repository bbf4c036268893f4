import { areaAnchor, dutyAnchor } from '#catalogue/address.ts';
import type { Catalogue, Duty, DutyRow, Matrix, Service } from '#catalogue/catalogue.ts';
import type { Letter } from '#model/matrix.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import { neighbours, serviceTree } from './nav.ts';
import type { SitePage } from './page.ts';
import { editAddress, feedbackAddress } from './repository.ts';
import { reviewOf } from './review.ts';
import type { Words } from './text/en.ts';

/** The page of who does what across all services. */
export function responsibilitiesPage({ platform, today }: Catalogue, words: Words): SitePage {
  const { baseline } = platform;
  return {
    title: words.responsibilities.title,
    description: words.responsibilities.lead(platform.layers.map(({ title }) => title)),
    address: '/responsibilities/',
    section: 'responsibilities',
    breadcrumbs: [],
    feedback: feedbackAddress(platform, '/responsibilities/'),
    ...(baseline && {
      file: baseline.file,
      edit: editAddress(platform, baseline.file),
      review: reviewOf(baseline.data, today),
    }),
  };
}

/** The page of a service's duties; a service without a file of its own shows the baseline's. */
export function matrixPage(service: Service, catalogue: Catalogue, words: Words): SitePage {
  const { platform, today } = catalogue;
  const { address, own } = service.matrix;
  const file = own ?? platform.baseline;
  const tree = serviceTree(service, words);
  return {
    title: words.responsibilities.of(service.title),
    description: words.responsibilities.about(service.title),
    address,
    section: 'services',
    breadcrumbs: [
      { title: words.nav.services, address: '/services/' },
      { title: service.title, address: service.address },
    ],
    tree,
    ...neighbours(tree, address),
    feedback: feedbackAddress(platform, address),
    service,
    ...(file && {
      file: file.file,
      edit: editAddress(platform, file.file),
      review: reviewOf(file.data, today),
    }),
  };
}

/** The page of a duty. */
export function dutyPage(duty: Duty, { platform }: Catalogue, words: Words): SitePage {
  const { area, address, title } = duty;
  const isInBaseline = platform.baseline?.rows.some((row) => row.duty.area.id === area.id);
  return {
    title,
    description: words.responsibilities.aboutDuty(title),
    address,
    section: 'responsibilities',
    breadcrumbs: [
      { title: words.nav.responsibilities, address: '/responsibilities/' },
      {
        title: area.title,
        address: isInBaseline ? `/responsibilities/#${areaAnchor(area.title)}` : undefined,
      },
    ],
    feedback: feedbackAddress(platform, address),
  };
}

/** Rows under their areas, in the order in which the areas come, with the fragment of each area's heading. */
export function rowsByArea(
  rows: readonly DutyRow[],
): { area: Area; anchor: string; rows: DutyRow[] }[] {
  return grouped(rows, ({ duty }) => duty.area).map(({ area, items }) => ({
    area,
    anchor: areaAnchor(area.title),
    rows: items,
  }));
}

/** The fragment of a duty's row on a page of responsibilities. */
export function rowAnchor({ id }: Pick<Duty, 'id'>): string {
  return dutyAnchor(id);
}

/** Duties under their areas: those that services share, and those of one service alone. */
export function dutiesByArea(
  duties: Iterable<Duty>,
): { area: Area; common: Duty[]; single: Duty[] }[] {
  const said = [...duties].filter(({ rows }) => rows.length > 0);
  return grouped(said, ({ area }) => area).map(({ area, items }) => ({
    area,
    common: items.filter(({ standard, rows }) => standard || rows.length > 1),
    single: items.filter(({ standard, rows }) => !standard && rows.length === 1),
  }));
}

/** The duties that a layer has a part in: answers for, or helps with. */
export function partsOf(rows: readonly DutyRow[], layer: Layer): DutyRow[] {
  return rows.filter(
    ({ cells, notApplicable }) =>
      !notApplicable &&
      (cells[layer.id]?.letters.some((letter) => letter === 'A' || letter === 'R') ?? false),
  );
}

/** The letters as they are read: who answers comes first. */
export const lettersByWeight: readonly Letter[] = ['A', 'R', 'C', 'I'];

/** The letters of a cell by their weight. */
export function inWeight(letters: readonly Letter[]): Letter[] {
  return lettersByWeight.filter((letter) => letters.includes(letter));
}

/** What a matrix says outside its tables, as blocks of Markdown by the slug of the heading; `''` opens it. */
export function proseOf(matrix: Pick<Matrix, 'text'> | undefined): ReadonlyMap<string, string[]> {
  const prose = new Map<string, string[]>();
  let section = '';
  const body = (matrix?.text ?? '').replace(/^---\n[^]*?\n---(?:\n|$)/, '');
  for (const block of body.replace(/<!--[^]*?-->/g, '').split(/\n\s*\n/)) {
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

function grouped<T>(items: readonly T[], areaOf: (item: T) => Area): { area: Area; items: T[] }[] {
  const groups = new Map<string, { area: Area; items: T[] }>();
  for (const item of items) {
    const area = areaOf(item);
    const group = groups.get(area.id) ?? { area, items: [] };
    group.items.push(item);
    groups.set(area.id, group);
  }
  return [...groups.values()];
}
