import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import type { OwnCode } from '#own/own-code.ts';
import { readSource, type Source } from '#source/read.ts';
import { addressesBesideContent } from './authors.ts';
import { formatIn, type Format } from '#words/format.ts';
import type { SiteOptions } from './options.ts';
import type { Words } from '#words/en.ts';
import { localeOf, wordsOf } from '#words/languages.ts';
import { below } from './link.ts';

/** Everything that pages are rendered from: the content, the words and the options. */
export interface Site {
  catalogue: Catalogue;
  options: SiteOptions;
  /** The rules and exports in addition to Plinth's. */
  own: OwnCode;
  /** The words in the platform's language. */
  words: Words;
  /** Formats dates, numbers and lists in that language. */
  format: Format;
  /** The address of a page (`/roadmap/`) as a link on this site: with the base path before it. */
  href: (address: string) => string;
  /** The absolute address of a page; undefined if the site's origin is unknown. */
  absolute: (address: string) => string | undefined;
}

const nothing: OwnCode = { rules: [], exports: [] };

/** The site of content that has been read. */
export function siteFrom(source: Source, options: SiteOptions, own: OwnCode = nothing): Site {
  const { today, visibility } = options;
  const ownPages = addressesBesideContent(options, own.rules);
  const catalogue = buildCatalogue(source, { today, visibility, drafts: false, ownPages });
  return siteOf(catalogue, options, own);
}

/** The site of a catalogue. Sites share no state, so one process can have several. */
export function siteOf(catalogue: Catalogue, options: SiteOptions, own: OwnCode = nothing): Site {
  const { base, origin } = options;
  const { language } = catalogue.platform;
  const words = wordsOf(language);
  const href = (address: string) => below(base, address);
  return {
    catalogue,
    options,
    own,
    words,
    format: formatIn(words, localeOf(language)),
    href,
    absolute: (address) => origin && new URL(href(address), origin).href,
  };
}

/** Reads the content folder and returns its site. */
export async function readSite(options: SiteOptions, own: OwnCode = nothing): Promise<Site> {
  return siteFrom(await readSource(folderReader(options.content)), options, own);
}
