import { facetsIn, type Facet } from '#search/facets.ts';

/** A query and its filters. */
export interface Query {
  text: string;
  /** Values of one facet are combined with OR, facets with AND. */
  chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** The query in an address: `?q=restore&kind=docs&kind=duties`. */
export function queryFrom(parameters: URLSearchParams): Query {
  const chosen = facetsIn(parameters.keys()).flatMap((facet) => {
    const values = [...new Set(parameters.getAll(facet))].filter((value) => value !== '');
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  return { text: parameters.get('q')?.trim() ?? '', chosen: Object.fromEntries(chosen) };
}

/** A query as part of an address, including `?`; empty for an empty query. */
export function addressOf({ text, chosen }: Query): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const facet of facetsIn(Object.keys(chosen))) {
    for (const value of chosen[facet] ?? []) parameters.append(facet, value);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether the query has neither text nor filters. */
export function isEmpty({ text, chosen }: Query): boolean {
  return text.trim() === '' && Object.values(chosen).every((values) => (values ?? []).length === 0);
}
