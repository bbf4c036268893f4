import type { APIRoute, GetStaticPaths } from 'astro';
import { siteFiles } from '#site/exports.ts';

/** The files that the site offers beside its pages: feeds, calendars, data. */
export const getStaticPaths = (async () => {
  const files = await siteFiles();
  return files.map(({ path }) => ({ params: { export: path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = (await siteFiles()).find(({ path }) => path === params.export);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.body(), { headers: { 'Content-Type': file.contentType } });
};
