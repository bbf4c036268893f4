import type { Service } from '#catalogue/catalogue.ts';
import {
  dependantsOf,
  impactOf,
  needsOf,
  type Impact,
  type Reached,
} from '#catalogue/dependencies.ts';
import type { Words } from '#words/en.ts';

/** One side of what a service stands in: what it stands on, or what stands on it. */
export interface DependencySide {
  title: string;
  /** What files name. */
  direct: Reached[];
  /** One step further. */
  further: Reached[];
  /** What is said where there is nothing. */
  none: string;
}

/** What a service stands on, and what stands on it: all that the picture shows, and what had no room there. */
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

/** Who and what feels it where a service fails or ends, with the sentence that counts them. */
export function affectedBy(service: Service, { service: w }: Words): Impact & { summary: string } {
  const impact = impactOf(service);
  const { services, teams } = impact;
  const summary =
    services.length === 0 ? w.nothingAffected : w.impactOn(services.length, teams.length);
  return { ...impact, summary };
}
