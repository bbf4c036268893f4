import { defaultOptions } from '#site/options.ts';
import { readSite, type Site } from '#site/site.ts';
import { Bodies } from './bodies.ts';
import { Pictures } from './pictures.ts';

/** A site with what is made of its content once and shown on many pages. */
export interface BoundSite {
  site: Site;
  bodies: Bodies;
  pictures: Pictures;
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

/** The rendered body of a content file. */
export async function boundBody(file: string): Promise<string> {
  return (await current()).bodies.htmlOf(file);
}

/** The picture for a content image. */
export async function boundPicture(path: string): ReturnType<Pictures['of']> {
  return (await current()).pictures.of(path);
}

/** The bytes of a picture's file by its name; undefined if no page that was rendered shows it. */
export async function boundPictureFile(name: string): Promise<Uint8Array | undefined> {
  return (await current()).pictures.file(name);
}

function current(): Promise<BoundSite> {
  return (bound ??= readSite(defaultOptions).then((site) => ({
    site,
    bodies: new Bodies(site),
    pictures: new Pictures(site),
  })));
}
