import { defaultOptions } from '#site/options.ts';
import { readSite, type Site } from '#site/site.ts';

let bound: Promise<Site> | undefined;

/**
 * Sets the site that pages render. Astro loads its configuration, collections and pages separately;
 * `build/vite-plugins.ts` makes them share this module.
 */
export function bindSite(site: Site): void {
  bound = Promise.resolve(site);
}

/** The site to render; the example site if none is set. */
export function boundSite(): Promise<Site> {
  return (bound ??= readSite(defaultOptions));
}

/** Rereads the content of the site after a change. */
export async function rereadSite(): Promise<void> {
  const { options, own } = await boundSite();
  bound = readSite(options, own);
}
