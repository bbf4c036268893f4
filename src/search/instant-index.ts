import type { SearchKind } from '#model/search-kinds.ts';

/** What search knows before the full index is loaded, as `/search/instant.json` has it: names and what they mean. */
export interface InstantIndex {
  rows: InstantRow[];
  /** Groups of words that mean the same, as the platform states them; names of one thing in a row mean the same too. */
  synonyms: string[][];
  /** The address that is the best answer to a query. */
  best: [query: string, address: string][];
  /** What personas ask, each with the address of the page that answers. */
  questions: [question: string, address: string][];
  /** Where people are asked when nothing is found. */
  help: { label: string; url: string }[];
}

/**
 * Something with a name: title, address without base, kind, other names, the line above the title, and 1 where it is on its
 * way out. An array, because the keys of objects would be half of the file.
 */
export type InstantRow = [
  title: string,
  address: string,
  kind: SearchKind,
  names?: readonly string[],
  context?: string,
  leaving?: 0 | 1,
];
