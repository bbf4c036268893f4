import { keptPromise, lastAchieved } from '#catalogue/achieved.ts';
import type { Service, Catalogue } from '#catalogue/catalogue.ts';
import { servicesInUse } from '#catalogue/in-use.ts';

/** The latest availability of a service, and whether it is below the promise; undefined if not measured. */
export function measured({ data }: Pick<Service, 'data'>) {
  const last = lastAchieved(data.achieved);
  return last && { ...last, isShort: keptPromise(data) === false };
}

/** Services that can be ordered or are in use, without retired ones, which promise nothing. */
export function servicesWithLevels({ services }: Pick<Catalogue, 'services'>): Service[] {
  return servicesInUse(services);
}
