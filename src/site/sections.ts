import type { Platform } from '#catalogue/catalogue.ts';
import { mainNav, type NavLink, type Section } from './nav.ts';
import type { Words } from '#words/en.ts';

/** The parts of the site, each with the sentence that its own page begins with. */
export function sectionsOf(
  { title, layers }: Pick<Platform, 'title' | 'layers'>,
  words: Words,
): (NavLink & { lead: string })[] {
  const leads: Record<Section, string> = {
    services: words.services.lead(title),
    responsibilities: words.responsibilities.lead(layers.map((layer) => layer.title)),
    roadmap: words.roadmap.lead,
    guides: words.guides.lead,
    news: words.news.lead,
    people: words.teams.lead(title),
  };
  return mainNav(words).map(({ section, title, address }) => ({
    title,
    address,
    lead: leads[section],
  }));
}
