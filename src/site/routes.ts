import { describedRules } from '#checks/explain.ts';
import { sections, type SectionName } from '#model/sections.ts';
import type { Words } from '#words/en.ts';
import type { NavLink } from './nav.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** The sections of the site in its main navigation. */
export type Section = 'services' | 'responsibilities' | 'roadmap' | 'guides' | 'news' | 'people';

/** A page that belongs to no single entry. */
interface Route {
  /** Its name in links. */
  name: (words: Words) => string;
  /** Its heading, if that differs from its name. */
  title?: (words: Words) => string;
  /** The sentence below the heading. */
  lead?: (site: DescribedSite) => string;
  /** Its section in the main navigation. */
  section?: Section;
  /** The page above it. */
  under?: SectionName;
  /** The navigation that links to it. Without one, only the page above links to it. */
  linkedFrom?: 'navigation' | 'footer';
  /** Whether search engines are asked not to index it. */
  hidden?: true;
}

type DescribedSite = Pick<Site, 'catalogue' | 'own' | 'words'>;

/** All such pages, in the order of the navigation. */
export const routes: Record<SectionName, Route> = {
  home: {
    name: ({ nav }) => nav.home,
  },
  services: {
    name: ({ nav }) => nav.services,
    title: ({ services }) => services.title,
    lead: ({ catalogue, words }) => words.services.lead(catalogue.platform.title),
    section: 'services',
    linkedFrom: 'navigation',
  },
  map: {
    name: ({ map }) => map.title,
    lead: ({ catalogue, words }) => words.map.lead(catalogue.platform.title),
    section: 'services',
    under: 'services',
  },
  levels: {
    name: ({ levels }) => levels.title,
    lead: ({ catalogue, words }) => words.levels.lead(catalogue.platform.title),
    section: 'services',
    under: 'services',
  },
  responsibilities: {
    name: ({ nav }) => nav.responsibilities,
    title: ({ responsibilities }) => responsibilities.title,
    lead: ({ catalogue, words }) =>
      words.responsibilities.lead(catalogue.platform.layers.map(({ title }) => title)),
    section: 'responsibilities',
    linkedFrom: 'navigation',
  },
  roadmap: {
    name: ({ nav }) => nav.roadmap,
    title: ({ roadmap }) => roadmap.title,
    lead: ({ words }) => words.roadmap.lead,
    section: 'roadmap',
    linkedFrom: 'navigation',
  },
  quarters: {
    name: ({ quarter }) => quarter.list,
    lead: ({ words }) => words.quarter.listLead,
    section: 'roadmap',
    under: 'roadmap',
  },
  guides: {
    name: ({ nav }) => nav.guides,
    title: ({ guides }) => guides.title,
    lead: ({ words }) => words.guides.lead,
    section: 'guides',
    linkedFrom: 'navigation',
  },
  news: {
    name: ({ nav }) => nav.news,
    title: ({ news }) => news.title,
    lead: ({ words }) => words.news.lead,
    section: 'news',
    linkedFrom: 'navigation',
  },
  notices: newsRoute('notices'),
  events: newsRoute('events'),
  releases: newsRoute('releases'),
  surveys: newsRoute('surveys'),
  teams: {
    name: ({ nav }) => nav.teams,
    title: ({ teams }) => teams.title,
    lead: ({ catalogue, words }) => words.teams.lead(catalogue.platform.title),
    section: 'people',
    linkedFrom: 'navigation',
  },
  aToZ: {
    name: ({ nav }) => nav.aToZ,
    lead: ({ catalogue, words }) => words.index.lead(catalogue.platform.title),
    linkedFrom: 'footer',
  },
  glossary: {
    name: ({ nav }) => nav.glossary,
    title: ({ glossary }) => glossary.title,
    lead: ({ catalogue, words }) => words.glossary.lead(catalogue.platform.title),
    linkedFrom: 'footer',
  },
  personas: {
    name: ({ nav }) => nav.personas,
    title: ({ personas }) => personas.title,
    lead: ({ words }) => words.personas.lead,
    section: 'people',
    linkedFrom: 'footer',
  },
  providers: {
    name: ({ nav }) => nav.providers,
    title: ({ providers }) => providers.title,
    lead: ({ catalogue, words }) => words.providers.lead(catalogue.platform.title),
    linkedFrom: 'footer',
  },
  deprecations: {
    name: ({ nav }) => nav.deprecations,
    title: ({ deprecations }) => deprecations.title,
    lead: ({ words }) => words.deprecations.lead,
    section: 'services',
    under: 'services',
    linkedFrom: 'footer',
  },
  health: {
    name: ({ nav }) => nav.health,
    title: ({ health }) => health.title,
    lead: ({ catalogue, words }) => words.health.lead(catalogue.platform.title),
    linkedFrom: 'footer',
  },
  checks: {
    name: ({ nav }) => nav.checks,
    title: ({ checks }) => checks.title,
    lead: ({ own, words }) => words.checks.lead(describedRules(own.rules).length),
    linkedFrom: 'footer',
  },
  search: {
    name: ({ nav }) => nav.search,
    title: ({ search }) => search.title,
    hidden: true,
  },
  notFound: {
    name: ({ notFound }) => notFound.title,
    hidden: true,
  },
};

function newsRoute(list: 'notices' | 'events' | 'releases' | 'surveys'): Route {
  return {
    name: ({ nav }) => nav[list],
    lead: ({ words }) => words.news.leads[list],
    section: 'news',
    under: 'news',
  };
}

/** The page of a route, for its layout. */
export function sectionPage(name: SectionName, site: DescribedSite): Page {
  const { title, lead, section, under, hidden, ...route } = routes[name];
  return {
    title: (title ?? route.name)(site.words),
    description: lead?.(site),
    address: sections[name],
    section,
    breadcrumbs: under === undefined ? [] : [linkToSection(under, site.words)],
    ...(hidden && { hidden }),
  };
}

/** The link to a route. */
export function linkToSection(name: SectionName, words: Words): NavLink {
  return { title: routes[name].name(words), address: sections[name] };
}

/** The routes that a navigation links to, in its order. */
export function routesFrom(place: Route['linkedFrom']): SectionName[] {
  const names = Object.keys(routes) as SectionName[];
  return names.filter((name) => routes[name].linkedFrom === place);
}
