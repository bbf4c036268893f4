import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import type { Page } from '#site/page.ts';
import type { Words } from '#words/en.ts';

/** The table of every service's promises. */
export function levelsPage({ platform }: Pick<Catalogue, 'platform'>, words: Words): Page {
  return {
    title: words.levels.title,
    description: words.levels.lead(platform.title),
    address: '/services/levels/',
    section: 'services',
    breadcrumbs: [{ title: words.nav.services, address: '/services/' }],
  };
}

/** Services that can be ordered or are in use, without retired ones, which promise nothing. */
export function servicesWithLevels({ services }: Pick<Catalogue, 'services'>): Service[] {
  return [...services].filter(({ data }) => data.lifecycle !== 'retired');
}
