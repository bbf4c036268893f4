import { catalogue } from '#site/catalogue.ts';
import { filterCss } from '#site/filter.ts';
import { roadmapFilter } from '#site/roadmap-filter.ts';
import { words } from '#site/words.ts';

/** The rules by which the roadmap is narrowed without a script. */
export async function GET(): Promise<Response> {
  const items = [...(await catalogue()).roadmap];
  const css = filterCss(roadmapFilter(items, words).facets);
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
