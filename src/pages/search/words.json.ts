import { words } from '#site/words.ts';

/** The words of search's results, which its script asks for once somebody searches. */
export function GET(): Response {
  const { locale, searchResults, lifecycles, pageTypes } = words;
  const { kinds, ...told } = searchResults;
  return Response.json({
    locale,
    ...told,
    values: { kind: kinds, lifecycle: lifecycles, type: pageTypes },
  });
}
