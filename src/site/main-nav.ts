import { mainSections, type SectionName } from '#model/sections.ts';
import type { Words } from '#words/en.ts';
import type { NavLink } from './nav.ts';
import type { Page } from './page.ts';
import { hasSection, linkToSection, routes, type Section } from './routes.ts';
import type { Site } from './site.ts';

/** A link of the main navigation. */
export interface MainLink {
  title: string;
  /** As pages write it: with the base path. */
  url: string;
  /** Its address on the site, without the base path; undefined for a link to another site. */
  address: string | undefined;
  /** Its section, if it leads to the first page of one. */
  section: Section | undefined;
  /** The sentence below the heading of a page that belongs to no single entry. */
  lead: string | undefined;
}

/** The links of the main navigation: those of the configuration to pages that the site has, or else of every main section. */
export function mainNav(
  site: Pick<Site, 'catalogue' | 'own' | 'words' | 'href' | 'options'>,
): MainLink[] {
  const { words, href, options } = site;
  return (options.navigation ?? mainSections).flatMap((item) => {
    if (typeof item === 'object' && 'url' in item) {
      const { label: title, url } = item;
      // The verification of the built pages finds paths that lead nowhere.
      const isHere = url.startsWith('/');
      const address = isHere ? url : undefined;
      return {
        title,
        url: isHere ? href(url) : url,
        address,
        section: undefined,
        lead: undefined,
      };
    }
    const { section: name, title }: { section: SectionName; title?: string | undefined } =
      typeof item === 'object' ? item : { section: item };
    if (!hasSection(name, site)) return [];
    const { title: usual, address } = mainSection(name, words);
    const { section, under, lead } = routes[name];
    return {
      title: title ?? usual,
      url: href(address),
      address,
      section: under === undefined ? section : undefined,
      lead: lead?.(site),
    };
  });
}

/** A section as the main navigation names it. */
export function mainSection(name: SectionName, words: Words): NavLink {
  return { ...linkToSection(name, words), ...(name === 'teams' && { title: words.nav.people }) };
}

/** Whether the links may need several rows on a wide screen: more than eight, or more letters than usual ones have. */
export function isMany(links: readonly MainLink[]): boolean {
  return links.length > 8 || links.reduce((sum, { title }) => sum + [...title].length, 0) > 70;
}

/** The link that a page lies below: the nearest one above its address, or else the one of its section. */
export function currentLink(
  links: readonly MainLink[],
  { address, section }: Pick<Page, 'address' | 'section'>,
): MainLink | undefined {
  const length = (link: MainLink) => link.address?.length ?? 0;
  const [nearest] = links
    .filter((link) => link.address?.endsWith('/') && address.startsWith(link.address))
    .sort((one, other) => length(other) - length(one));
  if (nearest && length(nearest) > 1) return nearest;
  return links.find((link) => section !== undefined && link.section === section) ?? nearest;
}
