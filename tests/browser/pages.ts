/** Representative pages of the fixture site: one of each template, and pages with unusual content. */
export const templates = {
  home: '',
  catalogue: 'services/',
  service: 'services/database/',
  doc: 'services/database/operate/',
  responsibilities: 'services/database/responsibilities/',
  roadmap: 'roadmap/',
  team: 'teams/crew/',
  glossary: 'glossary/',
  'not found': '404.html',
} as const;

export const moreTemplates = {
  map: 'services/map/',
  levels: 'services/levels/',
  deprecations: 'deprecations/',
  'service with an answer': 'services/network/',
  'deprecated service': 'services/old-database/',
  diagrams: 'services/database/how-it-works/',
  runbook: 'services/database/restore/',
  prose: 'guides/writing/',
  components: 'guides/writing/components/',
  'everything twice': 'guides/writing/twice/',
  'all responsibilities': 'responsibilities/',
  layer: 'responsibilities/customer/',
  'responsibilities of a persona': 'responsibilities/for/developer/',
  duty: 'duties/restore/',
  quarter: 'quarters/2026-Q4/',
  'roadmap item': 'roadmap/second-region/',
  theme: 'roadmap/themes/nights/',
  survey: 'surveys/autumn/',
  surveys: 'surveys/',
  news: 'news/',
  search: 'search/',
  'A to Z': 'a-to-z/',
  health: 'health/',
  data: 'data/',
  authors: 'authors/',
  'a kind, for authors': 'authors/service/',
  'the platform, for authors': 'authors/platform/',
  'the configuration, for authors': 'authors/configuration/',
  checks: 'authors/checks/',
  rule: 'authors/checks/moves-form/',
  dossier: 'services/database/dossier/',
} as const;

/** Representative right-to-left pages of the Hebrew fixture's site. */
export const fromRightToLeft = {
  service: 'services/storage/',
  responsibilities: 'services/storage/responsibilities/',
  'all responsibilities': 'responsibilities/',
} as const;
