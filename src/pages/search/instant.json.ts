import { catalogue } from '#site/catalogue.ts';
import { instantIndex } from '#site/instant-index.ts';
import { words } from '#site/words.ts';

/** Names and what they mean, which search answers from at once. */
export async function GET(): Promise<Response> {
  return Response.json(instantIndex(await catalogue(), words));
}
