import { boundSite } from '#bridge/bound-site.ts';
import { filterCss } from '#site/filter.ts';
import { roadmapFilter } from '#views/roadmap/roadmap-page.ts';

/** CSS that filters the roadmap without scripts. */
export async function GET(): Promise<Response> {
  const { catalogue, words } = await boundSite();
  const items = [...catalogue.roadmap];
  const css = filterCss(roadmapFilter(items, words).facets);
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
