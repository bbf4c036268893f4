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
  'type',
] as const;
export type Facet = (typeof facets)[number];
