import { areaAnchor } from '#catalogue/address.ts';
import type { Catalogue, DutyRow, Platform, Service } from '#catalogue/catalogue.ts';
import { type Cut, commonAreas, cutAreas, cutOf, heightsOf } from '#catalogue/cut.ts';
import { servicesInUse } from '#catalogue/in-use.ts';
import { comingOf, rowsAfter } from '#catalogue/handover.ts';
import type { Area } from '#model/standard-duties.ts';
import { drawCut, type CutDrawing } from './cut/drawing.ts';
import { cutSizes, mostColumns, type CutSizeName } from './cut/size.ts';
import { directionOf } from '#site/options.ts';
import { gridAddress, isSplit } from './duty-grid.ts';
import type { Words } from '#words/en.ts';

/** The cut as a page shows it: current and future numbers, and a description of the picture. */
export interface CutView {
  cut: Cut;
  /** The future cut according to the roadmap, if it looks different. */
  then: Cut | undefined;
  /** The picture in words. */
  label: string;
  /** Links to the rows of each area, in the order of the cut's areas. */
  links: (string | undefined)[];
  /** Whether text runs from right to left. */
  mirrored: boolean;
}

/** The cut of a service, with changes planned on the roadmap. */
export function serviceCut(
  { title, matrix, handovers }: Pick<Service, 'title' | 'matrix' | 'handovers'>,
  platform: Pick<Platform, 'areas' | 'layers' | 'language'>,
  words: Words,
): CutView {
  const areas = cutAreas(matrix, platform.areas);
  const cut = cutOf(matrix.rows, areas, platform.layers);
  const then = cutOf(rowsAfter(matrix.rows, comingOf(handovers)), areas, platform.layers);
  const named = new Set(matrix.rows.map(({ duty }) => duty.area.id));
  return {
    ...viewOf(title, cut, platform, words),
    then: looksOf(then) === looksOf(cut) ? undefined : then,
    links: cut.areas.map(({ area }) =>
      named.has(area.id) ? `${matrix.address}#${areaAnchor(area.title)}` : undefined,
    ),
  };
}

/** The areas for comparing services; `rest` collects those that only one service uses. */
export interface SharedAreas {
  areas: Area[];
  rest: Area | undefined;
  /** Links to the duties of each area, in the order of the areas, then the rest. */
  links: (string | undefined)[];
}

export function sharedAreas(
  services: readonly Pick<Service, 'matrix'>[],
  { platform, duties }: Pick<Catalogue, 'platform' | 'duties'>,
  words: Words,
): SharedAreas {
  const areas = commonAreas(services, platform.areas, mostColumns - 1);
  const said = new Set(rowsOf(services).map(({ duty }) => duty.area.id));
  const known = new Set(areas.map(({ id }) => id));
  const isMore = [...said].some((id) => !known.has(id));
  const split = isSplit({ duties });
  const link = (area: Area) => (said.has(area.id) ? gridAddress(area, split) : undefined);
  return {
    areas,
    rest: isMore ? { id: 'other', title: words.cut.otherAreas } : undefined,
    links: [...areas.map(link), undefined],
  };
}

/** The cut of several services combined, or of one of them in the same areas. */
export function commonCut(
  title: string,
  services: readonly Pick<Service, 'matrix'>[],
  { areas, rest, links }: SharedAreas,
  platform: Pick<Platform, 'layers' | 'language'>,
  words: Words,
): CutView {
  const all = rest ? [...areas, rest] : areas;
  const cut = cutOf(rowsOf(services), all, platform.layers, rest);
  return { ...viewOf(title, cut, platform, words), links };
}

/** The services whose duties are shown side by side and counted together. */
export function servicesCounted({ services }: { services: Iterable<Service> }): Service[] {
  return servicesInUse(services);
}

/** The cut of all services in use combined. */
export function cutOfAll(
  all: Pick<Catalogue, 'platform' | 'services' | 'duties'>,
  words: Words,
): CutView {
  const services = servicesCounted(all);
  const { platform } = all;
  return commonCut(platform.title, services, sharedAreas(services, all, words), platform, words);
}

/** A number of the picture for an explanation: preferably one of the upper layer. */
export function exampleOf({
  areas,
  layers,
}: Cut): { letter: string; layer: string; area: string; count: number } | undefined {
  const all = layers.flatMap(({ layer: { letter, title: layer } }, index) =>
    areas.map(({ area, points }) => ({
      letter,
      layer,
      area: area.title,
      count: points[index] ?? 0,
    })),
  );
  return all.find(({ count }) => count > 0);
}

/** The drawing of a cut in a given size. */
export function pictureOf({ cut, then, mirrored }: CutView, size: CutSizeName): CutDrawing {
  if (size !== 'core') {
    return drawCut({ areas: cut.areas, then: then?.areas }, cutSizes[size], mirrored);
  }
  const units = 16;
  const points = cut.layers.map(({ involved }) => involved);
  const areas = [{ points, heights: heightsOf(points, units) }];
  return drawCut({ areas, units }, cutSizes.core, mirrored);
}

function viewOf(
  title: string,
  cut: Cut,
  { language }: Pick<Platform, 'language'>,
  words: Words,
): Omit<CutView, 'links'> {
  const parts = cut.layers.map(({ layer, involved }) => words.cut.partOf(layer.title, involved));
  return {
    cut,
    then: undefined,
    label: words.cut.label(title, cut.total, parts.join(', ')),
    mirrored: directionOf(language) === 'rtl',
  };
}

function rowsOf(services: readonly Pick<Service, 'matrix'>[]): DutyRow[] {
  return services.flatMap(({ matrix }) => matrix.rows);
}

function looksOf({ areas }: Cut): string {
  return areas.map(({ heights }) => heights.join(' ')).join(',');
}
