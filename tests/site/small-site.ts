/** A site for a catalogue, by default in English at the root of a host. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { defaultOptions, type SiteOptions } from '#site/options.ts';
import { siteOf } from '#site/make-site.ts';
import type { Site } from '#site/site.ts';

export function siteFor(catalogue: Catalogue, options: Partial<SiteOptions> = {}): Site {
  return siteOf(catalogue, { ...defaultOptions, ...options });
}
