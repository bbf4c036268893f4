import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBesidePages } from '#hosting/hosts.ts';
import { redirectsOf } from '#site/redirects.ts';
import type { Site } from '#site/site.ts';

/** Writes what the site's hosts read into the folder of its pages. */
export function writeHostFiles(site: Site, folder: string): void {
  const { base, origin, hosts = [] } = site.options;
  const where = { base, ...(origin === undefined ? {} : { host: new URL(origin).hostname }) };
  for (const host of hosts)
    for (const [name, text] of Object.entries(filesBesidePages(host, redirectsOf(site), where)))
      writeFileSync(join(folder, name), text);
}
