import { boundSite } from '#bridge/bound-site.ts';
import { filterCss } from '#site/filter.ts';
import { releaseFilter } from '#views/news/news-page.ts';

/** CSS that filters the releases without scripts. */
export async function GET(): Promise<Response> {
  const { catalogue, words } = await boundSite();
  const css = filterCss(releaseFilter([...catalogue.releases], words).facets);
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
