import type { Catalogue, Persona, RoadmapItem, Team } from '#catalogue/catalogue.ts';
import type { NavLink, Tree } from '#site/nav.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkToSection } from '#site/routes.ts';

/** The page of a team. */
export function teamPage(team: Team, catalogue: Catalogue, words: Words): Page {
  return {
    ...pageOf(team, catalogue, words),
    description: team.data.summary,
    breadcrumbs: [
      linkToSection('teams', words),
      ...lineageOf(team).map(({ title, address }) => ({ title, address })),
    ],
  };
}

/** The page of a persona. */
export function personaPage(persona: Persona, catalogue: Catalogue, words: Words): Page {
  return {
    ...pageOf(persona, catalogue, words),
    description: persona.data.summary,
    breadcrumbs: [linkToSection('personas', words)],
  };
}

/** All people: teams by kind, then personas. */
export function peopleTree(
  { teams, personas }: Pick<Catalogue, 'teams' | 'personas'>,
  words: Words,
): Tree {
  const groups = [
    ...teamsByKind([...teams]).map(({ kind, teams }) => ({
      title: words.teams.kinds[kind],
      links: teams.map(linkTo),
    })),
    { title: words.nav.personas, links: [...personas].map(linkTo) },
  ];
  return {
    title: words.nav.people,
    address: sections.teams,
    lifecycle: undefined,
    groups: groups.filter(({ links }) => links.length > 0),
  };
}

/** Teams by kind, the platform's own first. Kinds without a team are left out. */
export function teamsByKind(
  teams: readonly Team[],
): { kind: Team['data']['kind']; teams: Team[] }[] {
  return (['platform', 'product', 'vendor'] as const)
    .map((kind) => ({ kind, teams: teams.filter((team) => team.data.kind === kind) }))
    .filter((group) => group.teams.length > 0);
}

/** The parent teams of a team, outermost first. Stops at a cycle. */
export function lineageOf(team: Team): Team[] {
  const lineage: Team[] = [];
  for (let above = team.parent; above && above !== team; above = above.parent) {
    if (lineage.includes(above)) break;
    lineage.unshift(above);
  }
  return lineage;
}

/** Whether a team has more information than its name and summary. */
export function hasTeamFacts({ data, parent, children }: Team): boolean {
  const { channel, phone, email, onCall, lead } = data;
  return children.length > 0 || [channel, phone, email, onCall, lead, parent].some(Boolean);
}

/** Open roadmap items, and those that have shipped or stopped. */
export function openAndClosed<Item extends Pick<RoadmapItem, 'lane'>>(
  items: readonly Item[],
): { open: Item[]; closed: Item[] } {
  const isClosed = ({ lane }: Item) => lane === 'shipped' || lane === 'stopped';
  return { open: items.filter((item) => !isClosed(item)), closed: items.filter(isClosed) };
}

function pageOf(entry: Team | Persona, catalogue: Catalogue, words: Words) {
  const { platform } = catalogue;
  return {
    title: entry.title,
    address: entry.address,
    file: entry.file,
    section: 'people' as const,
    tree: peopleTree(catalogue, words),
    edit: editAddress(platform, entry.file),
    feedback: feedbackAddress(platform, entry.address),
  };
}

function linkTo({ title, address }: NavLink): NavLink {
  return { title, address };
}
