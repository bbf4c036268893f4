import type { Area } from '#model/standard-duties.ts';
import { segmentOf } from './id-segment.ts';
import { folded } from './plain-text.ts';

/** Every known area. Matrices add their own while they are read. */
export interface AreaRegistry {
  /** The standard areas, in the order of the cut. */
  standard: Area[];
  /** The area with this title or id; adds a new one if there is none. */
  named: (heading: string) => Area;
  /** The standard area with that id; adds one if a standard duty names an area that the platform lacks. */
  of: (id: string) => Area;
}

/** The registry of a platform's areas. */
export function areaRegistry(stated: readonly Area[]): AreaRegistry {
  const byName = new Map<string, Area>();
  const add = (area: Area): Area => {
    for (const name of [area.id, folded(area.title)]) if (!byName.has(name)) byName.set(name, area);
    return area;
  };
  const standard = stated.map(({ id, title }) => add({ id, title }));
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
