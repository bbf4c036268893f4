import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';

/**
 * Whether every entry of the kinds is valid. If not, some references are unknown, so nothing may be reported as
 * unused or missing.
 */
export function allValid(catalogue: Catalogue, ...kinds: Kind[]): boolean {
  return kinds.every((kind) => brokenIds(catalogue, kind).length === 0);
}

/** The services that have broken entries of the kind. */
export function brokenServices(catalogue: Catalogue, kind: 'page' | 'matrix'): Set<string> {
  return new Set(brokenIds(catalogue, kind).map((id) => id.slice(0, id.indexOf('/'))));
}

function brokenIds(catalogue: Catalogue, kind: Kind): string[] {
  const valid = new Set([...catalogue.of(kind)].map(({ id }) => id));
  return kind === 'platform' && catalogue.platformMissing
    ? ['platform']
    : catalogue.ids(kind).filter((id) => !valid.has(id));
}
