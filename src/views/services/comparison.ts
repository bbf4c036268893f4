import type { Service } from '#catalogue/catalogue.ts';
import { sections } from '#model/sections.ts';

/** Where services stand side by side; the address can be shared. */
export function comparisonAddress(services: readonly Pick<Service, 'id'>[]): string {
  return `${sections.responsibilities}?service=${services.map(({ id }) => id).join(',')}`;
}
