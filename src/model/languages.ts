/** The languages that the site has words in; content may be in any. */
export const wordLanguages = ['en', 'de'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** The language of a tag that the site has words in (`de-AT`: `de`); none where it has none. */
export function wordLanguageOf(tag: string): WordLanguage | undefined {
  const [language] = tag.toLowerCase().split('-');
  return wordLanguages.find((known) => known === language);
}
