import type { Catalogue } from '#catalogue/catalogue.ts';
import type { SearchKind } from '#search/facets.ts';
import { byLetter, type LetterGroup } from './letters.ts';
import type { SitePage } from './page.ts';
import type { Words } from './text/en.ts';

/** A name that somebody may look for. */
export interface IndexEntry {
  title: string;
  address: string;
  kind: SearchKind;
  /** What it is another name of. */
  of?: string;
}

/** The index of the site, as a book has one: what readers without search look in. */
export function indexPage({ platform }: Pick<Catalogue, 'platform'>, words: Words): SitePage {
  return {
    title: words.nav.aToZ,
    description: words.index.lead(platform.title),
    address: '/a-to-z/',
    section: undefined,
    breadcrumbs: [],
  };
}

/** Everything that has a name, other names included; of documentation the guides, since a service lists its own pages. */
export function aToZ(catalogue: Catalogue, words: Words): LetterGroup<IndexEntry>[] {
  const { services, terms, guides, teams, personas, providers, duties } = catalogue;
  return byLetter(
    [
      ...[...services].flatMap((service) => named(service, 'service', service.data.aliases)),
      ...[...terms].flatMap((term) => {
        const { short, aliases = [] } = term.data;
        return named(term, 'glossary', short === undefined ? aliases : [short, ...aliases]);
      }),
      ...[...guides].flatMap((guide) => named(guide, 'docs')),
      ...[...teams].flatMap((team) => named(team, 'team')),
      ...[...personas].flatMap((persona) => named(persona, 'persona')),
      ...[...providers].flatMap((provider) => named(provider, 'provider')),
      ...[...duties].flatMap((duty) => named(duty, 'duties')),
    ],
    words,
  );
}

function named(
  { title, address }: { title: string; address: string },
  kind: SearchKind,
  others: readonly string[] = [],
): IndexEntry[] {
  const entry = { title, address, kind };
  return [entry, ...others.map((other) => ({ ...entry, title: other, of: title }))];
}
