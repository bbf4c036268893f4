import { defaultOptions } from '#site/options.ts';
import { readSite, type Site } from '#site/site.ts';
import { Bodies } from './bodies.ts';
import type { Picture } from './picture.ts';
import { Pictures } from './pictures.ts';

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

/** The site to render; the example site if none is set. */
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
  return (bound ??= readSite(defaultOptions).then((site) => {
    const [bodies, pictures] = [new Bodies(site), new Pictures(site)];
    return {
      site,
      body: (file) => bodies.htmlOf(file),
      picture: (path) => pictures.of(path),
    };
  }));
}
