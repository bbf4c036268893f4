/** The types of page that search distinguishes. */
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
