import type { Catalogue } from '#catalogue/catalogue.ts';
import type { MapPart } from './graph/map-parts.ts';
import type { Page } from '#site/page.ts';
import type { Words } from '#words/en.ts';

/** The page of the platform's map. */
export function mapPage({ platform }: Catalogue, words: Words): Page {
  return {
    title: words.map.title,
    description: words.map.lead(platform.title),
    address: '/services/map/',
    section: 'services',
    breadcrumbs: [{ title: words.nav.services, address: '/services/' }],
  };
}

/** The page of a part of the map, if the platform doesn't fit in one. */
export function partPage({ title, summary, address }: MapPart, words: Words): Page {
  return {
    title: words.map.partTitle(title),
    description: summary,
    address: address ?? '/services/map/',
    section: 'services',
    breadcrumbs: [
      { title: words.nav.services, address: '/services/' },
      { title: words.map.title, address: '/services/map/' },
    ],
  };
}
