import { facetsIn, type Facet } from '#search/facets.ts';
import type { Counts, Found, Pagefind } from './pagefind.ts';
import { isEmpty, type Query } from './query.ts';

/** The result of a query. */
export interface Outcome {
  results: Found['results'];
  /** The number of results without filters. */
  unfiltered: number;
  /** The number of results for each value. A facet's own selection does not limit its other values. */
  counts: Partial<Record<Facet, Record<string, number>>>;
}

/** Searches the index; undefined for an empty query. */
export async function runQuery(pagefind: Pagefind, query: Query): Promise<Outcome | undefined> {
  if (isEmpty(query)) return undefined;
  const text = query.text.trim() === '' ? null : query.text;
  const active = chosenIn(query);
  const [found, ...without] = await Promise.all([
    pagefind.search(text, { filters: filtersOf(query, active) }),
    ...active.map((facet) =>
      pagefind.search(text, {
        filters: filtersOf(
          query,
          active.filter((other) => other !== facet),
        ),
      }),
    ),
  ]);
  const counts = facetsIn([...Object.keys(found.filters), ...active]).map((facet) => {
    const own = active.indexOf(facet);
    const counted: Counts = (own === -1 ? found : (without[own] ?? found)).filters;
    return [facet, present(counted[facet] ?? {}, query.chosen[facet] ?? [])] as const;
  });
  return {
    results: found.results,
    // Pagefind doesn't count these without words.
    unfiltered: text === null ? found.results.length : found.unfilteredResultCount,
    counts: Object.fromEntries(counts),
  };
}

/** All selected values as filters of the index. */
export function chosenFilters(query: Query): ReturnType<typeof filtersOf> {
  return filtersOf(query, chosenIn(query));
}

function chosenIn({ chosen }: Query): Facet[] {
  return facetsIn(Object.keys(chosen)).filter((facet) => (chosen[facet] ?? []).length > 0);
}

function filtersOf(
  { chosen }: Query,
  active: readonly Facet[],
): Record<string, { any: readonly string[] }> {
  return Object.fromEntries(active.map((facet) => [facet, { any: chosen[facet] ?? [] }]));
}

/** Values with results, and selected ones without, so that they can be cleared. */
function present(
  counts: Record<string, number>,
  chosen: readonly string[],
): Record<string, number> {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...Object.fromEntries(found) };
}
