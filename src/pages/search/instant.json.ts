import { boundSite } from '#bridge/bound-site.ts';
import { instantIndex } from '#site/instant-index.ts';

/** Names and what they mean, which search answers from at once. */
export async function GET(): Promise<Response> {
  return Response.json(instantIndex(await boundSite()));
}
