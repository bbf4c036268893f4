import type { Catalogue, Service } from '#catalogue/catalogue.ts';
import { boundSite } from '#bridge/bound-site.ts';
import type { Crumb, Page } from '#site/page.ts';
import type { Site } from '#site/site.ts';

/** What components and pages of a site work with: the content as a linked catalogue, words, formats and links. */
export type { Catalogue, Crumb, Page, Service, Site };

/** The site that is being built or shown. In development, ask for it on each page: it changes with the content. */
export function currentSite(): Promise<Site> {
  return boundSite();
}
