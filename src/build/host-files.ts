import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBesidePages } from '#hosting/hosts.ts';
import { redirectsOf } from '#site/redirects.ts';
import type { Site } from '#site/site.ts';

/** Writes what the site's hosts read into the folder of its pages. No redirect hides a page in it. */
export function writeHostFiles(site: Site, folder: string): void {
  const { base, origin, hosts = [] } = site.options;
  const where = { base, ...(origin === undefined ? {} : { host: new URL(origin).hostname }) };
  if (hosts.length === 0) return;
  const redirects = redirectsOf(site).filter(({ from }) => !isTaken(join(folder, from)));
  for (const host of hosts)
    for (const [name, text] of Object.entries(filesBesidePages(host, redirects, where)))
      writeFileSync(join(folder, name), text);
}

/**
 * Whether another page than that of the redirect was rendered at a former address. Only the pages themselves tell: some
 * addresses, such as those of a site's own pages for each year, are unknown until then.
 */
function isTaken(folder: string): boolean {
  const page = join(folder, 'index.html');
  return existsSync(page) && !readFileSync(page, 'utf8').includes('<meta http-equiv="refresh"');
}
