import type { DataOf } from '#model/kinds.ts';
import { editsWithin } from '#model/nearest.ts';
import {
  defaultsIn,
  namesEverywhere,
  type Area,
  type StandardDuty,
} from '#model/standard-duties.ts';
import { dutyAddress } from './address.ts';
import type { Duty } from './catalogue.ts';
import { segmentOf } from './id-segment.ts';
import { folded } from './plain-text.ts';

/** Every known area and duty. Matrices add their own while they are read. */
export interface DutyRegistry {
  /** The standard areas, in the order of the cut. */
  areas: readonly Area[];
  /** The standard duties by id, in the order of the cut. */
  standard: ReadonlyMap<string, Duty>;
  /** The area with this title or id; adds a new one if there is none. */
  area: (heading: string) => Area;
  /**
   * The duty with this plain title below an area's heading: a standard one by title or id, otherwise one of its own.
   */
  duty: (title: string, under: Area) => Duty;
  /** The title of the standard duty that a misspelt title most likely means. */
  near: (title: string) => string | undefined;
  /** Every duty so far, standard ones first. */
  all: () => Duty[];
}

/** The registry of a platform: its own areas and duties, or the default ones. */
export function dutyRegistry(
  platform: Pick<DataOf<'platform'>, 'areas' | 'duties' | 'language'>,
): DutyRegistry {
  const defaults = defaultsIn(platform.language ?? 'en');
  const areas = areaRegistry(platform.areas ?? defaults.areas);
  const standard = standardDuties(platform.duties, defaults.duties, areas);
  const byName = namesOf(standard.values());
  const own = new Map<string, Duty>();
  const written = new Map<string, Duty>();
  const nearOnes = new Map<string, string | undefined>();

  const dutyMeant = (title: string, under: Area): Duty => {
    const known = byName.get(folded(title));
    if (known) return known;
    const id = `${under.id}/${segmentOf(title)}`;
    const before = own.get(id);
    if (before) return before;
    const duty = newDuty({ id, title }, under, false);
    own.set(id, duty);
    return duty;
  };
  return {
    areas: areas.standard,
    standard,
    area: areas.named,
    duty: (title, under) =>
      remembered(written, `${under.id}\n${title}`, () => dutyMeant(title, under)),
    near: (title) => remembered(nearOnes, title, () => nearStandard(folded(title), byName)),
    all: () => [...standard.values(), ...own.values()],
  };
}

/** The platform's duties, or the default duties of existing areas, sorted by area. */
function standardDuties(
  own: DataOf<'platform'>['duties'],
  defaults: readonly StandardDuty[],
  areas: ReturnType<typeof areaRegistry>,
): Map<string, Duty> {
  const known = new Set(areas.standard.map(({ id }) => id));
  const stated = own ?? defaults.filter(({ area }) => known.has(area));
  const duties = stated.map((duty) => newDuty(duty, areas.of(duty.area), true, duty.required));
  const rank = new Map(areas.standard.map((area, index) => [area, index]));
  duties.sort((one, other) => (rank.get(one.area) ?? 0) - (rank.get(other.area) ?? 0));
  return new Map(duties.map((duty) => [duty.id, duty]));
}

function newDuty(
  { id, title }: { id: string; title: string },
  area: Area,
  standard: boolean,
  required = false,
): Duty {
  const links = { rows: [], pages: [], handovers: [] };
  return { id, title, area, standard, required, address: dutyAddress(id), ...links };
}

/** Duties by id, by title, and by the standard title in other languages, in this order of precedence. */
function namesOf(duties: Iterable<Duty>): Map<string, Duty> {
  const list = [...duties];
  const titles = list.toReversed().map((duty): [string, Duty] => [folded(duty.title), duty]);
  const elsewhere = list.flatMap((duty) =>
    namesEverywhere('duties', duty.id, duty.title).map((name): [string, Duty] => [
      folded(name),
      duty,
    ]),
  );
  return new Map([...elsewhere, ...titles, ...list.map((duty): [string, Duty] => [duty.id, duty])]);
}

function nearStandard(title: string, byName: ReadonlyMap<string, Duty>): string | undefined {
  if (title.length < 4) return undefined;
  for (const [name, duty] of byName) if (editsWithin(title, name, 2) === 1) return duty.title;
  return undefined;
}

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const value = find();
  memory.set(key, value);
  return value;
}

/** Every known area. Matrices add their own while they are read. */
interface AreaRegistry {
  /** The standard areas, in the order of the cut. */
  standard: Area[];
  /** The area with this title or id; adds a new one if there is none. */
  named: (heading: string) => Area;
  /** The standard area with that id; adds one if a standard duty names an area that the platform lacks. */
  of: (id: string) => Area;
}

/** The registry of a platform's areas. */
function areaRegistry(stated: readonly Area[]): AreaRegistry {
  const byName = new Map<string, Area>();
  const add = (area: Area): Area => {
    for (const name of [area.id, folded(area.title)]) if (!byName.has(name)) byName.set(name, area);
    return area;
  };
  const standard = stated.map(({ id, title }) => add({ id, title }));
  for (const area of standard) {
    for (const name of namesEverywhere('areas', area.id, area.title)) {
      if (!byName.has(folded(name))) byName.set(folded(name), area);
    }
  }
  return {
    standard,
    named: (heading) => {
      const id = segmentOf(heading);
      return byName.get(folded(heading)) ?? byName.get(id) ?? add({ id, title: heading });
    },
    of: (id) => {
      const known = standard.find((area) => area.id === id);
      if (known) return known;
      const area = add({ id, title: id });
      standard.push(area);
      return area;
    },
  };
}
