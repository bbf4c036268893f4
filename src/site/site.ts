import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import type { OwnCode } from '#own/own-code.ts';
import type { CutMove } from '#history/cut-moves.ts';
import type { EntryMemory } from '#source/entry-memory.ts';
import { readSource, type Source } from '#source/read.ts';
import { addressesBesideContent } from './authors.ts';
import { offersBeside, type Offer } from './exports.ts';
import { historyOf } from './history.ts';
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
  /** What pages ask of the whole site one by one, each answer derived from much that they don't read themselves. */
  questions: SiteQuestions;
  /** Derives a fact of this name when it is first asked for, and gives the same to all who ask later. */
  once: <T>(name: string, derive: () => T) => T;
}

/** Answers are plain data. Those of the Git history come later, unless they are known already. */
export interface SiteQuestions {
  /** The files that a page offers, by its address. */
  offersBeside: (address: string) => readonly Offer[];
  /** The day on which a content file last changed; undefined if the history doesn't say. */
  lastChange: (file: string) => MaybeLater<string | undefined>;
  /** When the cut of a matrix last moved, and how; undefined if it never did, or if the history doesn't say. */
  lastCutMove: (file: string) => MaybeLater<CutMove | undefined>;
}

type MaybeLater<T> = T | Promise<T>;

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
