import type { NavLink } from './nav.ts';
import { linkToSection, routes, routesFrom } from './routes.ts';
import type { Site } from './site.ts';

/** The sections in the main navigation, each with the first sentence of its page. */
export function sectionsOf(
  site: Pick<Site, 'catalogue' | 'own' | 'words'>,
): (NavLink & { lead: string | undefined })[] {
  return routesFrom('navigation').map((name) => ({
    ...linkToSection(name, site.words),
    lead: routes[name].lead?.(site),
  }));
}

/** The fragment of a section that the site adds to a page. It can't be the same as a heading's fragment. */
export function sectionAnchor(id: string): string {
  return `_${id}`;
}
