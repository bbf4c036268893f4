/** The parts of Pagefind's script that we use. It is loaded from its index. */
export interface Pagefind {
  options: (options: { baseUrl: string; ranking: object }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads every filter, without which values are not counted. */
  filters: () => Promise<Counts>;
  /** `null` finds everything that matches the filters. */
  search: (
    text: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ) => Promise<Found>;
}

/** The number of results per value of each facet. */
export type Counts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; score: number; data: () => Promise<Fragment> }[];
  unfilteredResultCount: number;
  filters: Counts;
}

/** A page that was found. */
export interface Fragment {
  url: string;
  meta: { title?: string; context?: string; summary?: string };
  /** The page's values by facet. */
  filters?: Partial<Record<string, readonly string[]>>;
  /** Its text, in which `<` and `>` are escaped. */
  raw_content: string;
  /** Which of its words match. */
  locations: readonly number[];
  anchors: readonly Anchor[];
  /** Its sections with matches. The part above the first heading has no anchor. */
  sub_results: Section[];
}

/** An element with an id, and the word of the text that it begins at. */
export interface Anchor {
  element: string;
  text: string;
  location: number;
}

export interface Section {
  title: string;
  url: string;
  anchor?: Anchor;
}

/**
 * Loads the index's script. `bundle` and `base` are paths from the host's root. Counts values either of all facets or
 * only of kinds, since the other filters are as large as the rest of the index.
 */
export async function loadPagefind(
  bundle: string,
  base: string,
  counted: 'every' | 'kind',
): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, ranking });
  await pagefind.init();
  if (counted === 'every') await pagefind.filters();
  else await pagefind.search(null, { filters: { kind: { any: [] } } });
  return pagefind;
}

// A match in a title counts more than repetition in the text; one in the line above it counts less.
const ranking = { metaWeights: { title: 6, summary: 2, context: 0.5 } };
