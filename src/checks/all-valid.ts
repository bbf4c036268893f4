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
  const valid = validIds(catalogue, kind);
  return catalogue.ids(kind).filter((id) => !valid.has(id));
}

function validIds(catalogue: Catalogue, kind: Kind): { has: (id: string) => boolean } {
  switch (kind) {
    case 'platform':
      return { has: () => !catalogue.platformMissing };
    case 'baseline':
      return { has: () => catalogue.platform.baseline !== undefined };
    case 'matrix': {
      const files = new Set(catalogue.matrices.map(({ file }) => file));
      return { has: (id) => files.has(catalogue.known(kind, id)?.file ?? '') };
    }
    default:
      return catalogue[collections[kind]];
  }
}

const collections = {
  service: 'services',
  page: 'pages',
  roadmap: 'roadmap',
  team: 'teams',
  persona: 'personas',
  provider: 'providers',
  guide: 'guides',
  event: 'events',
  survey: 'surveys',
  release: 'releases',
  notice: 'notices',
  term: 'terms',
} as const;
