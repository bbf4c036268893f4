import type {
  Catalogue,
  Document,
  Guide,
  RoadmapItem,
  Service,
  ServiceDoc,
  Team,
} from '#catalogue/catalogue.ts';
import type { Change } from './change.ts';

/** Who notices the changes. */
export interface Affected {
  /** Teams that own what changed, or what depends on it. */
  teams: string[];
  /** Services that depend on one that changed, and did not change themselves. */
  dependants: string[];
  personas: string[];
}

/** A team that owns something of what changed. */
export interface Reviewer {
  team: string;
  /** Its handle on the Git host. */
  handle: string | undefined;
  /** The titles of what it owns. */
  of: string[];
}

/** Who is affected by changes. Documentation and news don't reach the services that depend on theirs. */
export function affectedBy(changes: readonly Change[]): Affected {
  const touched = new Set(changes.flatMap(({ about, reaches = [] }) => [...about, ...reaches]));
  const own = new Set([...touched].flatMap(servicesOf));
  const moved = changes
    .filter(({ group }) => group !== 'documentation' && group !== 'news')
    .flatMap(({ about }) =>
      about.flatMap((one) => (one.kind === 'service' ? (one as Service) : [])),
    );
  const ids = new Set([...own].map(({ id }) => id));
  const dependants = moved.flatMap((one) => one.dependants).filter(({ id }) => !ids.has(id));
  const teams = [
    ...[...touched].flatMap(ownersOf),
    ...dependants.flatMap((one) => one.owner ?? []),
  ];
  const personas = [...touched].flatMap((one) =>
    'personas' in one ? (one as Service).personas : [],
  );
  return {
    teams: titlesOf(teams),
    dependants: titlesOf(dependants),
    personas: titlesOf([...personas, ...[...own].flatMap((one) => one.personas)]),
  };
}

function titlesOf(documents: readonly Document[]): string[] {
  const byId = new Map(documents.map((one) => [`${one.kind} ${one.id}`, one.title]));
  return [...byId.values()].toSorted();
}

/** The teams to ask, by what they owned before the change and own after it. */
export function reviewersOf(changes: readonly Change[], base: Catalogue): Reviewer[] {
  const byTeam = new Map<string, { team: Team; of: Set<string> }>();
  for (const document of new Set(changes.flatMap(({ about }) => about))) {
    if (document.kind === 'team') continue;
    const before = [...base.of(document.kind)].find((one: Document) => one.id === document.id);
    for (const team of [...(before ? ownersOf(before) : []), ...ownersOf(document)]) {
      const known = byTeam.get(team.id) ?? { team, of: new Set() };
      byTeam.set(team.id, known);
      known.of.add(document.title);
    }
  }
  return [...byTeam.values()]
    .map(({ team, of }) => ({ team: team.title, handle: team.data.handle, of: [...of].toSorted() }))
    .toSorted((one, other) => other.of.length - one.of.length || (one.team < other.team ? -1 : 1));
}

/** Who owns an entry: itself, its own owner, or those of its services. */
function ownersOf(one: Document): Team[] {
  if (one.kind === 'team') return [one as Team];
  if ('owner' in one) {
    const { owner } = one as Service | ServiceDoc | Guide | RoadmapItem;
    if (owner) return [owner];
  }
  return servicesOf(one).flatMap(({ owner }) => owner ?? []);
}

function servicesOf(one: Document): Service[] {
  if (one.kind === 'service') return [one as Service];
  if (one.kind === 'page') return [(one as ServiceDoc).service];
  const isOfSeveral =
    one.kind === 'roadmap' ||
    one.kind === 'release' ||
    one.kind === 'event' ||
    one.kind === 'notice';
  return isOfSeveral ? (one as RoadmapItem).services : [];
}
