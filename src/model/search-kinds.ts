/** What a page can be, as search tells them apart. */
export const searchKinds = [
  'service',
  'docs',
  'duties',
  'roadmap',
  'team',
  'persona',
  'provider',
  'event',
  'survey',
  'release',
  'notice',
  'glossary',
] as const;
export type SearchKind = (typeof searchKinds)[number];
