import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource, type Source } from '#source/read.ts';
import { formatIn, type Format } from '#words/format.ts';
import type { SiteOptions } from './options.ts';
import type { Words } from '#words/en.ts';
import { localeOf, wordsOf } from '#words/languages.ts';
import { below } from './link.ts';

/** Everything pages are made of: what the platform says, in which words, and where the site lies. */
export interface Site {
  catalogue: Catalogue;
  options: SiteOptions;
  /** The words of the platform's language. */
  words: Words;
  /** How values read in it. */
  format: Format;
  /** The address of a page (`/roadmap/`) as a link on this site writes it: with the base before it. */
  href: (address: string) => string;
  /** The whole address of a page, where the site's origin is known. */
  absolute: (address: string) => string | undefined;
}

/** The site of a content that was read. */
export function siteFrom(source: Source, options: SiteOptions): Site {
  const { today, visibility } = options;
  return siteOf(buildCatalogue(source, { today, visibility, drafts: false }), options);
}

/** The site that shows a catalogue. Sites don't share anything: several can live in one process. */
export function siteOf(catalogue: Catalogue, options: SiteOptions): Site {
  const { base, origin } = options;
  const { language } = catalogue.platform;
  const words = wordsOf(language);
  const href = (address: string) => below(base, address);
  return {
    catalogue,
    options,
    words,
    format: formatIn(words, localeOf(language)),
    href,
    absolute: (address) => origin && new URL(href(address), origin).href,
  };
}

/** Reads the content folder, and makes its site. */
export async function readSite(options: SiteOptions): Promise<Site> {
  return siteFrom(await readSource(folderReader(options.content)), options);
}
