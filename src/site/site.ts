import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Offered } from '#exports/export.ts';
import type { CutMove } from '#history/cut-moves.ts';
import type { OwnCode } from '#own/own-code.ts';
import type { Words } from '#words/en.ts';
import type { Format } from '#words/format.ts';
import type { SiteOptions } from './options.ts';

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
  /** The telephone number that all services share, which stands on every page if the platform has none of its own. */
  sharedPhone: () => string | undefined;
  /** The day on which a content file last changed; undefined if the history doesn't say. */
  lastChange: (file: string) => MaybeLater<string | undefined>;
  /** When the cut of a matrix last moved, and how; undefined if it never did, or if the history doesn't say. */
  lastCutMove: (file: string) => MaybeLater<CutMove | undefined>;
}

type MaybeLater<T> = T | Promise<T>;

/** A file that a page offers. */
export interface Offer {
  /** The id of its export. */
  id: string;
  /** The media type, without charset. */
  type: string;
  title: string;
  /** Without the base path. */
  address: string;
  offered: Offered | undefined;
}
