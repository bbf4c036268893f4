import type { Site } from '#site/site.ts';
import type { Picture } from './picture.ts';

/** A site with what is made of its content once and shown on many pages. */
export interface BoundSite {
  site: Site;
  /** The rendered body of a content file. Rejects for a file that has none. */
  body: (file: string) => Promise<string>;
  /** The picture for a content image; undefined if it can't be shown. */
  picture: (path: string) => Promise<Picture | undefined>;
}

let bound: Promise<BoundSite> | undefined;

/**
 * Sets the site that pages render. Astro loads its configuration and pages separately; `build/vite-plugins.ts` makes
 * them share this module.
 */
export function bindSite(site: BoundSite | Promise<BoundSite>): void {
  bound = Promise.resolve(site);
}

/** The site to render. Rejects if none was set. */
export async function boundSite(): Promise<Site> {
  return (await current()).site;
}

/** The rendered body of a content file of the site. */
export async function boundBody(file: string): Promise<string> {
  return (await current()).body(file);
}

/** The picture for a content image of the site. */
export async function boundPicture(path: string): Promise<Picture | undefined> {
  return (await current()).picture(path);
}

function current(): Promise<BoundSite> {
  return bound ?? Promise.reject(new Error('Pages were asked for before a site was bound.'));
}
