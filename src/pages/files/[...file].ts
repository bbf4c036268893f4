import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { catalogue } from '#site/catalogue.ts';
import { filesOnSite } from '#site/files.ts';
import { siteOptions } from '#site/options.ts';

/** Files of the content that are no pages: what pages link to for download, the platform's logo. */
export async function getStaticPaths() {
  return filesOnSite(await catalogue()).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(siteOptions().content, params.file ?? ''))));
