import type { APIRoute } from 'astro';
import { boundSite } from '#bridge/bound-site.ts';
import { withoutMetadata } from '#bridge/without-metadata.ts';
import { filesOnSite, imagesInFeeds, publishedFile } from '#site/files.ts';

/** Files of the content other than pages: downloads that pages link to, the platform's logo, and images for feeds. */
export async function getStaticPaths() {
  const { catalogue } = await boundSite();
  return [...filesOnSite(catalogue), ...imagesInFeeds(catalogue)].map((file) => ({
    params: { file },
  }));
}

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const site = await boundSite();
  const published = await publishedFile(site, file);
  if (!published) return new Response(undefined, { status: 404 });
  // Nobody chose to publish the image’s own file, which may say where it was taken.
  const bytes = imagesInFeeds(site.catalogue).includes(file)
    ? await withoutMetadata(file, published)
    : published.bytes;
  return new Response(new Uint8Array(bytes));
};
