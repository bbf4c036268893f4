import { keptPromise, lastAchieved } from '#catalogue/achieved.ts';
import type { Service } from '#catalogue/catalogue.ts';

/** What a service last achieved of its availability, and whether that is below the promise; none where nobody measured. */
export function measured({ data }: Pick<Service, 'data'>) {
  const last = lastAchieved(data.achieved);
  return last && { ...last, isShort: keptPromise(data) === false };
}
