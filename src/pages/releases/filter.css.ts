import { catalogue } from '#site/catalogue.ts';
import { filterCss } from '#site/filter.ts';
import { releaseFilter } from '#site/release-filter.ts';
import { words } from '#site/words.ts';

/** The rules by which the releases are narrowed without a script. */
export async function GET(): Promise<Response> {
  const css = filterCss(releaseFilter([...(await catalogue()).releases], words).facets);
  return new Response(css, { headers: { 'content-type': 'text/css' } });
}
