import { areaAnchor } from '#catalogue/address.ts';
import type { Catalogue, Duty, DutyRow, Service } from '#catalogue/catalogue.ts';
import type { Area } from '#model/standard-duties.ts';
import { sectionAnchor } from '#site/sections.ts';
import { sections } from '#model/sections.ts';

/** The duties of an area across services: shared ones as columns, then those of a single service. */
export interface DutyGrid {
  area: Area;
  /** Its fragment on a page with all areas. */
  anchor: string;
  duties: Duty[];
  /** What each service says about them; undefined if nothing. */
  rows: { service: Service; cells: (DutyRow | undefined)[] }[];
  single: { duty: Duty; service: Service; row: DutyRow }[];
}

/** Grids of services and duties, one for each area in use. */
export function gridsOf(duties: Iterable<Duty>, services: readonly Service[]): DutyGrid[] {
  const shown = new Set(services);
  const said = [...duties]
    .map((duty) => ({ duty, rows: duty.rows.filter(({ service }) => shown.has(service)) }))
    .filter(({ rows }) => rows.length > 0);
  return [...Map.groupBy(said, ({ duty }) => duty.area)].map(([area, list]) => {
    const isShared = ({ duty, rows }: (typeof list)[number]) => duty.standard || rows.length > 1;
    const common = list.filter(isShared).map(({ duty, rows }) => ({
      duty,
      said: new Map(rows.map((each) => [each.service, each.row])),
    }));
    return {
      area,
      anchor: gridAnchor(area),
      duties: common.map(({ duty }) => duty),
      rows: services
        .filter((service) => common.some(({ said }) => said.has(service)))
        .map((service) => ({ service, cells: common.map(({ said }) => said.get(service)) })),
      single: list
        .filter((each) => !isShared(each))
        .flatMap(({ duty, rows }) => rows.map((each) => ({ duty, ...each }))),
    };
  });
}

/** The fragment of an area's grid. */
export function gridAnchor({ id }: Area): string {
  return sectionAnchor(`services-${id}`);
}

/** The fragment of an area's rows on a service's page. */
export function rowsAnchor({ title }: Area): string {
  return areaAnchor(title);
}

/** Maximum cells on one page. If there are more, every area has its own page. */
const mostCells = 8000;

/** Whether the duties of all services are too many for one page. */
export function isSplit({ duties }: Pick<Catalogue, 'duties'>): boolean {
  return [...duties].reduce((cells, { rows }) => cells + rows.length, 0) > mostCells;
}

/** The address of an area's duties across all services. */
export function gridAddress(area: Area, split: boolean): string {
  return split ? areaAddress(area) : `${sections.responsibilities}#${gridAnchor(area)}`;
}

/** The page of an area, if areas have their own pages. */
export function areaAddress({ id }: Area): string {
  return `/responsibilities/areas/${id}/`;
}
