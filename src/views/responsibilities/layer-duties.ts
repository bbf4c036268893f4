import type { Duty, DutyCell, Service } from '#catalogue/catalogue.ts';
import { letters as allLetters, type Letter } from '#model/matrix.ts';
import type { Area, Layer } from '#model/standard-duties.ts';
import { rowAnchor } from './responsibilities.ts';
import { sectionAnchor } from '#site/sections.ts';

/** A layer's duty, in words shared by several services. */
export interface LayerDuty {
  /** Identifies it on its page. */
  key: string;
  duty: Duty;
  cell: DutyCell;
  /** The services that it applies to, each with a link to the row. */
  services: { service: Service; to: string }[];
}

/** The duties of a layer in an area. */
export interface LayerArea {
  area: Area;
  anchor: string;
  duties: LayerDuty[];
  /** Total over all services. */
  count: number;
}

/**
 * Everything that a layer does in services in use, is consulted on or is informed about, by area. Services with the same wording are
 * grouped.
 */
export function layerDuties(duties: Iterable<Duty>, layer: Pick<Layer, 'id'>): LayerArea[] {
  const all = [...duties].flatMap((duty) => partsIn(duty, layer));
  return [...Map.groupBy(all, ({ duty }) => duty.area)].map(([area, list]) => ({
    area,
    anchor: sectionAnchor(`area-${area.id}`),
    duties: list,
    count: list.reduce((sum, { services }) => sum + services.length, 0),
  }));
}

/** The number of rows, over all services, in which a layer has each letter, and any letter. */
export function letterCounts(areas: readonly LayerArea[]): {
  all: number;
  letters: { letter: Letter; count: number }[];
} {
  const duties = areas.flatMap((area) => area.duties);
  const count = (list: readonly LayerDuty[]) =>
    list.reduce((sum, { services }) => sum + services.length, 0);
  return {
    all: count(duties),
    letters: allLetters.map((letter) => ({
      letter,
      count: count(duties.filter(({ cell }) => cell.letters.includes(letter))),
    })),
  };
}

function partsIn(duty: Duty, layer: Pick<Layer, 'id'>): LayerDuty[] {
  const parts = duty.rows.flatMap(({ service, row }) => {
    const cell = row.cells[layer.id];
    const to = `${service.matrix.address}#${rowAnchor(duty)}`;
    return cell && cell.letters.length > 0 ? [{ cell, service, to }] : [];
  });
  const groups = [...Map.groupBy(parts, ({ cell }) => wordingOf(cell)).values()];
  return groups.flatMap((same, index) =>
    same[0] ? [{ key: `${duty.id} ${index}`, duty, cell: same[0].cell, services: same }] : [],
  );
}

/** A key for cells with the same meaning. Equal words in different files may link to different places. */
function wordingOf({ letters, text, conditions, at }: DutyCell): string {
  const isPlain = text === undefined && conditions.length === 0;
  return JSON.stringify([letters, text, conditions, isPlain ? '' : at.file]);
}
