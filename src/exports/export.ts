import type { Catalogue, Linked } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';
import type { ExportFormat, ExportWords } from './words.ts';

/** A sort of file that the site offers beside its pages, made of the catalogue alone. */
export interface Export {
  /** As its file in this room is called. */
  id: string;
  /** What it is, in one sentence. */
  summary: string;
  files: (site: ExportedSite) => Iterable<ExportFile>;
}

export interface ExportFile {
  /** Below the site's root, without a slash before it: `roadmap/feed.atom`. */
  path: string;
  /** The media type, with its charset. */
  contentType: string;
  /** What readers see of it: “Harbour: Roadmap”. */
  title: string;
  /** Addresses of the pages that it says again in another form, or keeps one up to date about. */
  beside: readonly string[];
  /** Made when the file is written or asked for. Equal catalogues give equal bytes. */
  body: () => string;
}

/** The site as exports see it: what it says, where it lies and how it speaks. */
export interface ExportedSite {
  catalogue: Catalogue;
  /** `https://docs.example.com`, where it is known. */
  origin: string | undefined;
  /** Where a page lies (`/roadmap/`): the whole address where the origin is known, else from the host's root on. */
  address: (page: string) => string;
  words: ExportWords;
  format: ExportFormat;
  /** The body of an entry as HTML that can be read elsewhere. */
  html: (entry: Linked<Kind>) => string;
  /** Inline Markdown that stands in a content file, likewise. */
  inline: (markdown: string, file: string) => string;
}

/** The whole address of a page, for formats that know no other; none while the origin is not known. */
export function wholeAddress({ origin, address }: ExportedSite, page: string): string | undefined {
  return origin === undefined ? undefined : address(page);
}
