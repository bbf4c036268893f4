import { defaultOptions } from '#site/options.ts';
import { readSite, type Site } from '#site/site.ts';

let bound: Promise<Site> | undefined;

/**
 * Has pages rendered from now on show this site. Astro loads its configuration, its collections and its pages apart:
 * `build/site-apart.ts` sees to it that all of them have this one module.
 */
export function bindSite(site: Site): void {
  bound = Promise.resolve(site);
}

/** The site that is being rendered; that of the example where nobody bound one. */
export function boundSite(): Promise<Site> {
  return (bound ??= readSite(defaultOptions));
}

/** Reads the content of the bound site anew, after it changed. */
export async function rereadSite(): Promise<void> {
  const { options } = await boundSite();
  bound = readSite(options);
}
