import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';

/**
 * Whether every entry of the kinds could be read. Where one could not, what it names is unknown, and nothing may be
 * called unused or missing.
 */
export function allValid(catalogue: Catalogue, ...kinds: Kind[]): boolean {
  return kinds.every((kind) => brokenIds(catalogue, kind).length === 0);
}

/** The services in whose folders entries of the kind could not be read. */
export function brokenServices(catalogue: Catalogue, kind: 'page' | 'matrix'): Set<string> {
  return new Set(brokenIds(catalogue, kind).map((id) => id.slice(0, id.indexOf('/'))));
}

function brokenIds(catalogue: Catalogue, kind: Kind): string[] {
  const valid = new Set([...catalogue.of(kind)].map(({ id }) => id));
  return kind === 'platform' && catalogue.platformMissing
    ? ['platform']
    : catalogue.ids(kind).filter((id) => !valid.has(id));
}
