import type { APIRoute } from 'astro';
import { boundSite } from '#bridge/bound-site.ts';
import { filesOfLook } from '#site/look.ts';
import layers from '#styles/layers.css?raw';

/** The files of the look that the configuration describes; none without one. */
export async function getStaticPaths() {
  const { options } = await boundSite();
  return [...filesOfLook(options.look, layers).keys()].map((address) => ({
    params: { look: address.slice(1) },
  }));
}

export const GET: APIRoute = async ({ params }) => {
  const { options } = await boundSite();
  const file = filesOfLook(options.look, layers).get(`/${params.look ?? ''}`);
  return file
    ? new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.type } })
    : new Response(undefined, { status: 404 });
};
