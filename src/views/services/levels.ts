import type { Catalogue, Service } from '#catalogue/catalogue.ts';

/** What may be ordered or is still in use: a retired service promises nothing any more. */
export function servicesWithLevels({ services }: Pick<Catalogue, 'services'>): Service[] {
  return [...services].filter(({ data }) => data.lifecycle !== 'retired');
}
