import { serviceIdOf } from '#catalogue/address.ts';
import type { Document, ServiceDoc, Team } from '#catalogue/catalogue.ts';
import type { Change } from './change.ts';
import type { Pair, Pairs, State } from './pairs.ts';
import { quote } from './phrase.ts';

/** What each kind is called, as the middle of a sentence. */
const nouns = {
  platform: 'the platform',
  service: 'the service',
  page: 'the page',
  matrix: 'the matrix of responsibilities',
  baseline: 'the inherited responsibilities',
  roadmap: 'the roadmap item',
  team: 'the team',
  term: 'the glossary term',
  persona: 'the persona',
  provider: 'the provider',
  guide: 'the guide',
  event: 'the event',
  survey: 'the survey',
  release: 'the release',
  notice: 'the notice',
} as const satisfies Record<Document['kind'], string>;

/** How readers know an entry: a page or a matrix by its service. */
export function named(one: Document): { subject: string; what: string } {
  const what = nouns[one.kind];
  if (one.kind === 'matrix') return { subject: serviceIdOf(one.id), what };
  if (one.kind !== 'page') return { subject: one.title, what };
  return { subject: (one as ServiceDoc).service.title, what: `${what} ${quote(one.title)}` };
}

/** That an entry has another title or another address. */
export function renaming({ before, after }: Pair): Change[] {
  const { subject, what } = named(after);
  const { file, address } = after;
  const common = { group: groupOf(after), subject, address, file, about: [after] };
  const lines: Change[] = [];
  if (before.title !== after.title) {
    const says = `${what} was called ${quote(before.title)} before`;
    lines.push({ kind: 'title-changed', says, ...common, seen: after.title });
  }
  // Where a redirect is missing, the address is told as lost.
  if (before.address !== address && !movedWithService(before, after))
    lines.push({
      kind: 'address-moved',
      says: `${after.kind === 'page' ? what : 'it'} moved from ${before.address} to ${address}`,
      ...common,
    });
  return lines;
}

/** Whether a page has the same place below a service that moved, which tells of it. */
function movedWithService(before: Document, after: Document): boolean {
  const below = ({ id }: Document) => id.slice(serviceIdOf(id).length);
  return (
    after.kind === 'page' &&
    serviceIdOf(before.id) !== serviceIdOf(after.id) &&
    below(before) === below(after)
  );
}

/** Where the changes of an entry are told if nothing more important is to be said of them. */
export function groupOf({ kind }: Pick<Document, 'kind'>): Change['group'] {
  switch (kind) {
    case 'service':
      return 'services';
    case 'roadmap':
      return 'roadmap';
    case 'release':
    case 'event':
    case 'notice':
      return 'news';
    case 'page':
    case 'guide':
      return 'documentation';
    case 'matrix':
    case 'baseline':
      return 'duties';
    default:
      return 'others';
  }
}

/** Two states, and what in them is the same. */
export interface Compared {
  base: State;
  head: State;
  pairs: Pairs;
}

interface Owned {
  owner: Team | undefined;
  data: { owner?: string | undefined };
}

/** The title of an owner. The id of one that this audience may not see is not told. */
export function ownerName(
  { owner }: Pick<Owned, 'owner'>,
  id: string | undefined,
  { catalogue }: State,
): string {
  if (owner) return owner.title;
  if (id === undefined) return 'nobody of its own';
  return catalogue.known('team', id) ? 'a team that is not shown' : id;
}

/** That another team owns it. A page says so only where it names its owner itself. */
export function ownerChange<D extends Document & Owned>(
  { before, after }: Pair<D>,
  { base, head, pairs }: Compared,
): Change[] {
  const [was, is] = [before.data.owner, after.data.owner];
  if (was === is || (was !== undefined && pairs.idNow('team', was) === is)) return [];
  const [former, now] = [ownerName(before, was, base), ownerName(after, is, head)];
  if (former === now) return [];
  // A page that begins to name the owner that it had anyway.
  if (before.owner && pairs.idNow('team', before.owner.id) === after.owner?.id) return [];
  const { subject, what } = named(after);
  const team = base.catalogue.teams.get(was ?? '');
  return [
    {
      kind: 'owner-changed',
      group: 'owners',
      subject,
      says: `the owner${after.kind === 'page' ? ` of ${what}` : ''} changed from ${former} to ${now}`,
      address: after.address,
      file: after.file,
      fails: 'owner-changed',
      about: [after, ...(team ? [team] : [])],
    },
  ];
}
