import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { redirectsOf } from '#site/redirects.ts';
import type { Site } from '#site/site.ts';

/**
 * The redirects that get a page. On a disk that ignores case, a page whose address differs only in case from the one it
 * leads to would overwrite that; there, both addresses are one anyway.
 */
export function redirectPages(site: Site): ReturnType<typeof redirectsOf> {
  const all = redirectsOf(site);
  if (!ignoresCase(site.options.content.path)) return all;
  return all.filter(({ from, to }) => from.toLowerCase() !== to.toLowerCase());
}

/** Whether the disk of a content folder ignores case. Each has a `platform.md`. */
function ignoresCase(content: string): boolean {
  return existsSync(join(content, 'PLATFORM.MD'));
}
