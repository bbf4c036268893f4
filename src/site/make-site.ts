import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import type { OwnCode } from '#own/own-code.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import { readSource, type Source } from '#source/read.ts';
import { addressesBesideContent } from './authors.ts';
import { sharedPhone } from './contact.ts';
import { offersBeside } from './exports.ts';
import { historyOf } from './history.ts';
import { formatIn } from '#words/format.ts';
import type { SiteOptions } from './options.ts';
import { localeOf, wordsOf } from '#words/languages.ts';
import { below } from './link.ts';
import type { Site } from './site.ts';

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
  const site: Site = {
    catalogue,
    options,
    own,
    words,
    format: formatIn(words, localeOf(language)),
    href,
    absolute: (address) => origin && new URL(href(address), origin).href,
    questions: {
      offersBeside: (address) => offersBeside(site, address),
      sharedPhone: () => site.once('shared phone', () => sharedPhone(catalogue.services)),
      lastChange: async (file) => (await historyOf(site)).changes.get(file),
      lastCutMove: async (file) => (await historyOf(site)).moves.get(file),
    },
    once: onceEach(),
  };
  return site;
}

function onceEach(): Site['once'] {
  const known = new Map<string, unknown>();
  return <T>(name: string, derive: () => T) => {
    if (!known.has(name)) known.set(name, derive());
    return known.get(name) as T;
  };
}

/** Reads the content folder and returns its site. Files that `memory` knows are not parsed again. */
export async function readSite(
  options: SiteOptions,
  own: OwnCode = nothing,
  memory?: EntryMemory,
): Promise<Site> {
  return siteFrom(await readSource(folderReader(options.content), memory), options, own);
}
