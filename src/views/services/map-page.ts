import type { MapPart } from './graph/map-parts.ts';
import type { Page } from '#site/page.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of a part of the map, if the platform doesn't fit in one. */
export function partPage({ title, summary, address }: MapPart, words: Words): Page {
  return {
    title: words.map.partTitle(title),
    description: summary,
    address: address ?? sections.map,
    section: 'services',
    breadcrumbs: [linkToSection('services', words), linkToSection('map', words)],
  };
}
