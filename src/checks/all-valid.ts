import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Kind } from '#model/kinds.ts';

/**
 * Whether every entry of the kinds could be read, below a folder if one is given. Where one could not, what it names is
 * unknown, and nothing may be called unused or missing.
 */
export function allValid(catalogue: Catalogue, kinds: readonly Kind[], folder = ''): boolean {
  return kinds.every((kind) => {
    const valid = validIds(catalogue, kind);
    return catalogue.ids(kind).every((id) => !id.startsWith(folder) || valid.has(id));
  });
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
