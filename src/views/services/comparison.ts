import type { Service } from '#catalogue/catalogue.ts';

/** Where services stand side by side; the address can be shared. */
export function comparisonAddress(services: readonly Pick<Service, 'id'>[]): string {
  return `/responsibilities/?service=${services.map(({ id }) => id).join(',')}`;
}
