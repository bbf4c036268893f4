import { describedRules } from '#checks/explain.ts';
import { isForAuthors, sections, type SectionName } from '#model/sections.ts';
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
  /** Whether every page's footer links to it. */
  inFooter?: true;
  /** Whether search engines are asked not to index it. */
  hidden?: true;
}

type DescribedSite = Pick<Site, 'catalogue' | 'own' | 'words'>;

/** All such pages, in the order of the footer. */
export const routes: Record<SectionName, Route> = {
  home: {
    name: ({ nav }) => nav.home,
  },
  services: {
    name: ({ nav }) => nav.services,
    title: ({ services }) => services.title,
    lead: ({ catalogue, words }) => words.services.lead(catalogue.platform.title),
    section: 'services',
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
  },
  roadmap: {
    name: ({ nav }) => nav.roadmap,
    title: ({ roadmap }) => roadmap.title,
    lead: ({ words }) => words.roadmap.lead,
    section: 'roadmap',
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
  },
  news: {
    name: ({ nav }) => nav.news,
    title: ({ news }) => news.title,
    lead: ({ words }) => words.news.lead,
    section: 'news',
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
  },
  aToZ: {
    name: ({ nav }) => nav.aToZ,
    lead: ({ catalogue, words }) => words.index.lead(catalogue.platform.title),
    inFooter: true,
  },
  glossary: {
    name: ({ nav }) => nav.glossary,
    title: ({ glossary }) => glossary.title,
    lead: ({ catalogue, words }) => words.glossary.lead(catalogue.platform.title),
    inFooter: true,
  },
  personas: {
    name: ({ nav }) => nav.personas,
    title: ({ personas }) => personas.title,
    lead: ({ words }) => words.personas.lead,
    section: 'people',
    inFooter: true,
  },
  providers: {
    name: ({ nav }) => nav.providers,
    title: ({ providers }) => providers.title,
    lead: ({ catalogue, words }) => words.providers.lead(catalogue.platform.title),
    inFooter: true,
  },
  deprecations: {
    name: ({ nav }) => nav.deprecations,
    title: ({ deprecations }) => deprecations.title,
    lead: ({ words }) => words.deprecations.lead,
    section: 'services',
    under: 'services',
    inFooter: true,
  },
  data: {
    name: ({ nav }) => nav.data,
    title: ({ data }) => data.title,
    lead: ({ catalogue, words }) => words.data.lead(catalogue.platform.title),
    inFooter: true,
  },
  health: {
    name: ({ nav }) => nav.health,
    title: ({ health }) => health.title,
    lead: ({ catalogue, words }) => words.health.lead(catalogue.platform.title),
    inFooter: true,
  },
  authors: {
    name: ({ nav }) => nav.authors,
    title: ({ authors }) => authors.title,
    lead: ({ words }) => words.authors.lead,
    inFooter: true,
  },
  checks: {
    name: ({ nav }) => nav.checks,
    title: ({ checks }) => checks.title,
    lead: ({ own, words }) => words.checks.lead(describedRules(own.rules).length),
    under: 'authors',
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

/** The routes that the footer links to, in its order. */
export function footerRoutes(site: Pick<Site, 'options'>): SectionName[] {
  const names = Object.keys(routes) as SectionName[];
  return names.filter((name) => routes[name].inFooter && hasSection(name, site));
}

/** Whether the site has the page: only those for authors may be left out. */
export function hasSection(name: SectionName, { options }: Pick<Site, 'options'>): boolean {
  return options.authors || !isForAuthors(sections[name]);
}
