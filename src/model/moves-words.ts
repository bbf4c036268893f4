/** How moves are headed in the languages that the site has words in; an author may use any of them. */
export const movesWords = [
  { language: 'en', section: 'moves', columns: { on: 'on', from: 'from', why: 'why' } },
  { language: 'de', section: 'verschiebungen', columns: { on: 'am', from: 'von', why: 'warum' } },
] as const;
