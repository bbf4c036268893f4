import { boundSite } from '#bridge/bound-site.ts';

/** The interface text of search results, which the script loads when a reader starts to search. */
export async function GET(): Promise<Response> {
  const { words, options } = await boundSite();
  const { locale, searchResults, lifecycles, pageTypes } = words;
  const { kinds, ...texts } = searchResults;
  return Response.json({
    locale,
    ...texts,
    facets: { ...texts.facets, ...options.facets },
    values: { kind: kinds, lifecycle: lifecycles, type: pageTypes },
  });
}
