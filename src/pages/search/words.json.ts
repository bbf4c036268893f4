import { boundSite } from '#bridge/bound-site.ts';

/** The words of search's results, which its script asks for once somebody searches. */
export async function GET(): Promise<Response> {
  const { words } = await boundSite();
  const { locale, searchResults, lifecycles, pageTypes } = words;
  const { kinds, ...told } = searchResults;
  return Response.json({
    locale,
    ...told,
    values: { kind: kinds, lifecycle: lifecycles, type: pageTypes },
  });
}
