import type { Catalogue, Service } from '#catalogue/catalogue.ts';

/** Services that can be ordered or are in use, without retired ones, which promise nothing. */
export function servicesWithLevels({ services }: Pick<Catalogue, 'services'>): Service[] {
  return [...services].filter(({ data }) => data.lifecycle !== 'retired');
}
