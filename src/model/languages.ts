/**
 * The languages that the site's own words come in; content may be in any language. To add one, add its tag here: the
 * type check then names each place where its words are missing.
 */
export const wordLanguages = ['en', 'de'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** The language of the site's words for a tag (`de-AT`: `de`), or undefined if there is none. */
export function wordLanguageOf(tag: string): WordLanguage | undefined {
  const [language] = tag.toLowerCase().split('-');
  return wordLanguages.find((known) => known === language);
}
