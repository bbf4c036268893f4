import type { APIRoute, GetStaticPaths } from 'astro';
import { boundSite } from '#bridge/bound-site.ts';
import { siteFiles } from '#site/exports.ts';

/** Every export of the site: feeds, calendars, data. */
export const getStaticPaths = (async () =>
  siteFiles(await boundSite()).map(({ path }) => ({
    params: { export: path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = siteFiles(await boundSite()).find(({ path }) => path === params.export);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.body(), { headers: { 'Content-Type': file.contentType } });
};
