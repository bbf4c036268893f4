import { boundSite } from '#bridge/bound-site.ts';
import { instantIndex } from '#site/instant-index.ts';

/** The index of names, which search uses until the full index is loaded. */
export async function GET(): Promise<Response> {
  return Response.json(instantIndex(await boundSite()));
}
