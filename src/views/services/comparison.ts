import type { Service } from '#catalogue/catalogue.ts';
import { sections } from '#model/sections.ts';

/** The address of a comparison of services, which can be shared. */
export function comparisonAddress(services: readonly Pick<Service, 'id'>[]): string {
  return `${sections.responsibilities}?service=${services.map(({ id }) => id).join(',')}`;
}
