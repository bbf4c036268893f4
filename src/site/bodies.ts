import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Body } from '#source/body.ts';

/** The bodies of all content files that the site shows, by their path. */
export function bodiesOf(catalogue: Catalogue): ReadonlyMap<string, Body> {
  let bodies = known.get(catalogue);
  if (!bodies)
    known.set(
      catalogue,
      (bodies = new Map(catalogue.documents.map(({ file, body }) => [file, body]))),
    );
  return bodies;
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, Body>>();
