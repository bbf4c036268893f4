import type { Service } from '#catalogue/catalogue.ts';

/** The address of a comparison of services, which can be shared. */
export function comparisonAddress(services: readonly Pick<Service, 'id'>[]): string {
  return `/responsibilities/?service=${services.map(({ id }) => id).join(',')}`;
}
