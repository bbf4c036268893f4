import { boundSite } from '#bridge/bound-site.ts';
import { filterCss } from '#site/filter.ts';
import { roadmapFilter } from '#views/roadmap/roadmap-page.ts';

/** The rules by which the roadmap is narrowed without a script. */
export async function GET(): Promise<Response> {
  const { catalogue, words } = await boundSite();
  const items = [...catalogue.roadmap];
  const css = filterCss(roadmapFilter(items, words).facets);
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
