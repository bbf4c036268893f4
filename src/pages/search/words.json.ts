import { boundSite } from '#bridge/bound-site.ts';

/** The interface text of search results, which the script loads when a reader starts to search. */
export async function GET(): Promise<Response> {
  const { words } = await boundSite();
  const { locale, searchResults, lifecycles, pageTypes } = words;
  const { kinds, ...texts } = searchResults;
  return Response.json({
    locale,
    ...texts,
    values: { kind: kinds, lifecycle: lifecycles, type: pageTypes },
  });
}
