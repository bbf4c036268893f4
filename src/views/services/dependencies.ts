import type { Service } from '#catalogue/catalogue.ts';
import {
  dependantsOf,
  impactOf,
  needsOf,
  type Impact,
  type Reached,
} from '#catalogue/dependencies.ts';
import type { Words } from '#words/en.ts';

/** One direction of a service's dependencies. */
export interface DependencySide {
  title: string;
  /** Those named in files. */
  direct: Reached[];
  /** Those one step further. */
  further: Reached[];
  /** The text if there are none. */
  none: string;
}

/** Everything a service depends on, and everything that depends on it, including what doesn't fit in the picture. */
export function dependencySides(service: Service, { service: w }: Words): DependencySide[] {
  return [
    { title: w.standsOn, reached: needsOf(service, 2), none: w.nothingBelow },
    { title: w.carries, reached: dependantsOf(service, 2), none: w.nothingAbove },
  ].map(({ reached, ...side }) => ({
    ...side,
    direct: reached.filter(({ distance }) => distance === 1),
    further: reached.filter(({ distance }) => distance > 1),
  }));
}

/** Who and what is affected if a service fails or ends, with a sentence that sums it up. */
export function affectedBy(service: Service, { service: w }: Words): Impact & { summary: string } {
  const impact = impactOf(service);
  const { services, teams } = impact;
  const summary =
    services.length === 0 ? w.nothingAffected : w.impactOn(services.length, teams.length);
  return { ...impact, summary };
}
