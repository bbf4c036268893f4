/** What we use of Pagefind's script, which is loaded from the index that it belongs to. */
export interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number; ranking: object }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads every filter: only then are their values counted. */
  filters: () => Promise<Counts>;
  /** `null` finds everything that the filters let through. */
  search: (
    text: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ) => Promise<Found>;
}

/** How many results each value of each facet has. */
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
  /** What the page says of itself, by facet. */
  filters?: Partial<Record<string, readonly string[]>>;
  /** Text with `<mark>` around what was searched for; `<` and `>` of the text itself are escaped. */
  excerpt: string;
  /** Its sections with something found in them; the part above the first heading has no anchor. */
  sub_results: Section[];
}

export interface Section {
  title: string;
  url: string;
  excerpt: string;
  anchor?: object;
}

/**
 * Loads the index's script, once it is needed. `bundle` and `base` are paths from the host's root. Values are counted of every
 * facet, or of kinds alone: the others are as large as the rest of the index together.
 */
export async function loadPagefind(
  bundle: string,
  base: string,
  counted: 'every' | 'kind',
): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24, ranking });
  await pagefind.init();
  if (counted === 'every') await pagefind.filters();
  else await pagefind.search(null, { filters: { kind: { any: [] } } });
  return pagefind;
}

// A title that matches says more than a page that repeats the word; the line above it says less.
const ranking = { metaWeights: { title: 6, summary: 2, context: 0.5 } };
