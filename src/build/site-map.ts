import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '#site/site.ts';
import { publicFiles } from './public-folder.ts';

/** The most addresses of one file (sitemaps.org, protocol 0.9). */
const mostAddresses = 50_000;
/** How many characters of a page hold what search engines are told about it. */
const headLength = 4000;

/**
 * Writes `sitemap.xml` for the pages of a folder, and `robots.txt`, which names it, unless the site's public folder has
 * its own. Both need absolute addresses: nothing is written if the site's origin is unknown. Robots only look at the
 * root of a host.
 */
export async function writeSiteMap(
  site: Site,
  folder: string,
  maxAddresses = mostAddresses,
): Promise<void> {
  const { origin, base, look } = site.options;
  if (origin === undefined) return;
  const own = look?.public ? publicFiles(look.public) : [];
  const at = (name: string) => `${origin}${site.href(`/${name}`)}`;
  const files = {
    ...(own.includes('sitemap.xml')
      ? {}
      : mapsOf(chunksOf(addressesIn(folder), maxAddresses), await datesOf(site), at)),
    ...(base === '/' &&
      !own.includes('robots.txt') && {
        'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${at('sitemap.xml')}\n`,
      }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The absolute addresses of the pages in a folder that search engines may list. */
function addressesIn(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .flatMap((file) => {
      const head = readFileSync(join(folder, file), 'utf8').slice(0, headLength);
      return canonicalOf(head) ?? [];
    })
    .sort();
}

/** The map of all addresses; with too many for one file, an index of maps. */
function mapsOf(
  addresses: readonly (readonly string[])[],
  dates: ReadonlyMap<string, string>,
  at: (name: string) => string,
): Record<string, string> {
  const maps = addresses.map((chunk) => urlSet(chunk, dates));
  if (maps.length <= 1) return { 'sitemap.xml': maps[0] ?? urlSet([], dates) };
  const named = maps.map((text, index) => [`sitemap-${String(index + 1)}.xml`, text] as const);
  return {
    ...Object.fromEntries(named),
    'sitemap.xml': indexOf(named.map(([name]) => at(name))),
  };
}

/** The absolute address of a page that search engines may list; a redirect is no page. */
function canonicalOf(head: string): string | undefined {
  if (/<meta (?:name="robots"|http-equiv="refresh")/.test(head)) return undefined;
  return /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
}

/**
 * The day of the last change of the file behind each page that shows a single file, by absolute address. The home page and
 * the one on responsibilities show many.
 */
async function datesOf({ catalogue, absolute, questions }: Site): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  for (const { file, address, kind } of catalogue.documents) {
    if (kind === 'platform' || kind === 'baseline') continue;
    const [at, on] = [absolute(address), await questions.lastChange(file)];
    if (at !== undefined && on !== undefined) dates.set(at, on);
  }
  return dates;
}

function urlSet(addresses: readonly string[], dates: ReadonlyMap<string, string>): string {
  const urls = addresses.map((address) => {
    const on = dates.get(address);
    return `<url><loc>${address}</loc>${on === undefined ? '' : `<lastmod>${on}</lastmod>`}</url>\n`;
  });
  return `${head}<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`;
}

function indexOf(names: readonly string[]): string {
  const maps = names.map((name) => `<sitemap><loc>${name}</loc></sitemap>\n`);
  return `${head}<sitemapindex xmlns="${namespace}">\n${maps.join('')}</sitemapindex>\n`;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function chunksOf<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
