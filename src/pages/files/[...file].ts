import type { APIRoute } from 'astro';
import { boundSite } from '#bridge/bound-site.ts';
import { filesOnSite, publishedFile } from '#site/files.ts';

/** Files of the content other than pages: downloads that pages link to, and the platform's logo. */
export async function getStaticPaths() {
  return filesOnSite((await boundSite()).catalogue).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const published = await publishedFile(await boundSite(), params.file ?? '');
  return published
    ? new Response(new Uint8Array(published.bytes))
    : new Response(undefined, { status: 404 });
};
