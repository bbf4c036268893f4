/**
 * The facets that filter results, in the order shown. Each is a filter of the index and a parameter of the address.
 */
export const facets = [
  'kind',
  'service',
  'category',
  'lifecycle',
  'owner',
  'persona',
  'provider',
  'theme',
  'type',
] as const;
export type StandardFacet = (typeof facets)[number];

/** A standard facet, or a key of one's own that the configuration makes one. */
export type Facet = StandardFacet | `x-${string}`;

/** The names that are facets, standard ones first. */
export function facetsIn(names: Iterable<string>): Facet[] {
  const all = new Set(names);
  const own = [...all].filter((name): name is `x-${string}` => name.startsWith('x-'));
  return [...facets.filter((facet) => all.has(facet)), ...own];
}
