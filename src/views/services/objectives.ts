import { keptPromise, lastAchieved } from '#catalogue/achieved.ts';
import type { Service } from '#catalogue/catalogue.ts';

/** The latest availability of a service, and whether it is below the promise; undefined if not measured. */
export function measured({ data }: Pick<Service, 'data'>) {
  const last = lastAchieved(data.achieved);
  return last && { ...last, isShort: keptPromise(data) === false };
}
