import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Body } from '#source/body.ts';

/** The bodies of all content files that the site shows, by their path. */
export function bodiesOf(catalogue: Catalogue): ReadonlyMap<string, Body> {
  return new Map(catalogue.documents.map(({ file, body }) => [file, body]));
}
