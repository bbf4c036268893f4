import type { NavLink } from './nav.ts';
import { linkToSection, routes, routesFrom } from './routes.ts';
import type { Site } from './site.ts';

/** The parts of the site, each with the sentence that its own page begins with. */
export function sectionsOf(
  site: Pick<Site, 'catalogue' | 'words'>,
): (NavLink & { lead: string | undefined })[] {
  return routesFrom('navigation').map((name) => ({
    ...linkToSection(name, site.words),
    lead: routes[name].lead?.(site),
  }));
}

/** The fragment of a section that the site itself adds to a page; no heading of a body has one like it. */
export function sectionAnchor(id: string): string {
  return `_${id}`;
}
