import { slug } from 'github-slugger';
import type { DataOf } from '#model/kinds.ts';
import { editsWithin } from '#model/nearest.ts';
import { defaultAreas, defaultDuties, type Area } from '#model/standard-duties.ts';
import { dutyAddress } from './address.ts';
import type { Duty } from './catalogue.ts';
import { folded, plainText } from './plain-text.ts';

/** Every area and duty that the site knows; matrices add their own while they are read. */
export interface DutyRegistry {
  /** The standard areas, in the cut's order. */
  areas: readonly Area[];
  /** The standard duties by id, in the cut's order. */
  standard: ReadonlyMap<string, Duty>;
  /** The area that a heading names, by title or id; a new one of its own if none. */
  area: (heading: string) => Area;
  /** The duty that a title means below an area's heading: a standard one by title or id, else one of its own. */
  duty: (title: string, under: Area) => Duty;
  /** The title of the standard duty that is one slip of the pen away from a title. */
  near: (title: string) => string | undefined;
  /** Every duty so far, standard ones first. */
  all: () => Duty[];
}

/** The registry of a platform: its own areas and duties, or the default ones. */
export function dutyRegistry(platform: Pick<DataOf<'platform'>, 'areas' | 'duties'>): DutyRegistry {
  const areas = new Map<string, Area>();
  const byName = new Map<string, Area>();
  const addArea = (area: Area): Area => {
    areas.set(area.id, area);
    for (const name of [area.id, folded(area.title)]) if (!byName.has(name)) byName.set(name, area);
    return area;
  };
  for (const { id, title } of platform.areas ?? defaultAreas) addArea({ id, title });

  const isOfDefault = ({ area }: { area: string }) => areas.has(area);
  const stated = platform.duties ?? defaultDuties.filter(isOfDefault);
  const standardAreas = [...areas.values()];
  for (const { area } of stated) {
    if (!areas.has(area)) standardAreas.push(addArea({ id: area, title: area }));
  }

  const duties = new Map<string, Duty>();
  const addDuty = (duty: Pick<Duty, 'id' | 'title' | 'area' | 'standard' | 'required'>): Duty => {
    const whole = { ...duty, address: dutyAddress(duty.id), rows: [], pages: [], handovers: [] };
    duties.set(duty.id, whole);
    return whole;
  };
  const rank = new Map(standardAreas.map(({ id }, index) => [id, index]));
  const inOrder = stated.toSorted(
    (one, other) => (rank.get(one.area) ?? 0) - (rank.get(other.area) ?? 0),
  );
  for (const { id, title, area, required = false } of inOrder) {
    const itsArea = areas.get(area);
    if (itsArea) addDuty({ id, title, area: itsArea, standard: true, required });
  }
  const standard: ReadonlyMap<string, Duty> = new Map(duties);
  const standardByName = new Map<string, Duty>();
  for (const name of [(duty: Duty) => duty.id, (duty: Duty) => folded(duty.title)]) {
    for (const duty of standard.values())
      if (!standardByName.has(name(duty))) standardByName.set(name(duty), duty);
  }

  return {
    areas: standardAreas,
    standard,
    area: (heading) => {
      const id = slugOf(heading);
      return (
        byName.get(folded(heading)) ?? byName.get(id) ?? addArea({ id, title: plainText(heading) })
      );
    },
    duty: (title, under) => {
      const known = standardByName.get(folded(title));
      if (known) return known;
      const id = `${under.id}/${slugOf(title)}`;
      return (
        duties.get(id) ??
        addDuty({ id, title: plainText(title), area: under, standard: false, required: false })
      );
    },
    near: (title) => nearStandard(folded(title), standard.values()),
    all: () => [...duties.values()],
  };
}

function nearStandard(title: string, duties: Iterable<Duty>): string | undefined {
  if (title.length < 4) return undefined;
  for (const duty of duties) {
    if ([duty.title.toLowerCase(), duty.id].some((name) => editsWithin(title, name, 2) === 1))
      return duty.title;
  }
  return undefined;
}

/**
 * The title as a segment of an id: as GitHub makes anchors, without accents, and with single inner hyphens, so that it
 * can be named in front-matter.
 */
function slugOf(title: string): string {
  const bare = plainText(title)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
  return slug(bare).replaceAll('_', '-').replace(/-+/g, '-').replace(/^-|-$/g, '');
}
