/** The heading of the moves section in each language of the site. Authors may use any of them. */
export const movesWords = [
  { language: 'en', section: 'moves', columns: { on: 'on', from: 'from', why: 'why' } },
  { language: 'de', section: 'verschiebungen', columns: { on: 'am', from: 'von', why: 'warum' } },
] as const;
