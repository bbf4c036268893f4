import type { SearchKind } from '#model/search-kinds.ts';

/** The data search has before the full index is loaded, as in `/search/instant.json`: names and synonyms. */
export interface InstantIndex {
  rows: InstantRow[];
  /** Groups of synonyms defined by the platform; the names of one entry in a row are also synonyms. */
  synonyms: string[][];
  /** The best address for a query. */
  best: [query: string, address: string][];
  /** Questions of personas, each with the address of the page that answers it. */
  questions: [question: string, address: string][];
  /** Contacts to show if nothing is found. */
  help: { label: string; url: string }[];
}

/**
 * A named entry: title, address without base path, kind, other names, the line above the title, and 1 if it is being
 * phased out. An array, because object keys would take half of the file.
 */
export type InstantRow = [
  title: string,
  address: string,
  kind: SearchKind,
  names?: readonly string[],
  context?: string,
  leaving?: 0 | 1,
];
