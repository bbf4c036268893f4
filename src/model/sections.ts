/** The pages of the site that belong to no single entry: their addresses by name, without base. */
export const sections = {
  home: '/',
  services: '/services/',
  map: '/services/map/',
  levels: '/services/levels/',
  deprecations: '/deprecations/',
  responsibilities: '/responsibilities/',
  roadmap: '/roadmap/',
  quarters: '/quarters/',
  guides: '/guides/',
  news: '/news/',
  notices: '/notices/',
  events: '/events/',
  releases: '/releases/',
  surveys: '/surveys/',
  teams: '/teams/',
  personas: '/personas/',
  providers: '/providers/',
  glossary: '/glossary/',
  aToZ: '/a-to-z/',
  health: '/health/',
  data: '/data/',
  authors: '/authors/',
  checks: '/authors/checks/',
  search: '/search/',
  notFound: '/404/',
} as const;
/** The address of the file that tells browsers how to search the site. */
export const openSearch = '/opensearch.xml';

export type SectionName = keyof typeof sections;

/** Whether an address is among the pages for authors, which a site may leave out. */
export function isForAuthors(address: string): boolean {
  return address.startsWith(sections.authors);
}

/** The sections in the main navigation, in its order, unless the configuration lists others. */
export const mainSections = [
  'services',
  'responsibilities',
  'roadmap',
  'guides',
  'news',
  'teams',
] as const satisfies SectionName[];

/** The sections that the configuration may list in the main navigation. */
export const listableSections = (Object.keys(sections) as SectionName[]).filter(
  (name) => name !== 'home' && name !== 'search' && name !== 'notFound',
);
