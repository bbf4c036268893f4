import type { Catalogue, Linked } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import type { ExportFormat, ExportWords, FormatName } from './words.ts';

/** A type of file that the site offers in addition to its pages, made from the catalogue alone. */
export interface Export {
  /** The name of its file in this folder. */
  id: string;
  /** What it is, in one sentence. */
  summary: string;
  /** How pages offer its files to readers. Default: only to programs, in the page's head. */
  offered?: Offered;
  files: (site: ExportedSite) => Iterable<ExportFile>;
  /** What it gives for small platforms, for `plinth check --self-test`. */
  examples?: readonly ExportExample[];
}

export interface ExportExample {
  /** Content files, by path below the content folder, added to a small platform. */
  content: Readonly<Record<string, string>>;
  /** The texts of files that the export then gives, by path. Other files are not compared. */
  gives: Readonly<Record<string, string>>;
}

/** Readers subscribe to a file that is kept up to date, and download one for a spreadsheet or program. */
export interface Offered {
  to: 'subscribe' | 'download';
  /** What the link calls it. */
  as: FormatName;
}

export interface ExportFile {
  /** The path below the site's root, without a leading slash: `roadmap/feed.atom`. */
  path: string;
  /** The media type, with its charset. */
  contentType: string;
  /** The name shown to readers: “Harbour: Roadmap”. */
  title: string;
  /** The path of the JSON Schema of its form, if it has one. */
  schema?: string;
  /** Addresses of pages that have the same content, or that it reports changes of. */
  beside: readonly string[];
  /** Called when the file is written or requested. Equal catalogues give equal bytes. */
  body: () => string;
}

/** The site as exports see it: its content, address and words. */
export interface ExportedSite {
  catalogue: Catalogue;
  /** `https://docs.example.com`, if known. */
  origin: string | undefined;
  /** The address of a page (`/roadmap/`): absolute if the origin is known, otherwise from the host's root. */
  address: (page: string) => string;
  words: ExportWords;
  format: ExportFormat;
  /** The body of an entry as HTML for use outside the site. */
  html: (entry: Linked<Kind>) => string;
  /** The body of an entry as Markdown for use outside the site: with absolute addresses. */
  markdown: (entry: Linked<Kind>) => string;
  /** The terms of the glossary that the body of an entry uses, in the order of their first use. */
  terms: (entry: Linked<Kind>) => readonly { title: string; definition: string }[];
  /** Inline Markdown of a content file as HTML for use outside the site. */
  inline: (markdown: string, file: string) => string;
}

/** Declares an export, giving all exports one type. */
export function defineExport(definition: Export): Export {
  return definition;
}

/** The absolute address of a page, for formats that need one; undefined if the origin is unknown. */
export function wholeAddress({ origin, address }: ExportedSite, page: string): string | undefined {
  return origin === undefined ? undefined : address(page);
}
