import { join, resolve } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { checkLinks, failingDays, type LinksChecked } from '#checks/external/check-links.ts';
import { realClock } from '#checks/external/turns.ts';
import { externalLinks } from '#checks/external/external-links.ts';
import { hostsIn } from '#checks/external/public-host.ts';
import { readLedger, writeLedger } from '#checks/external/ledger.ts';
import type { Ports } from '#checks/ports.ts';
import { cacheHome } from '#files/kept-file.ts';
import { mayBeWritten, standpoint, type ContentPlace } from './content-folder.ts';
import { tellAside } from './terminal.ts';

/** Checks links to other sites, saves the results in a file, and reports progress on stderr. */
export async function askLinks(
  catalogue: Catalogue,
  {
    content,
    cache,
    hosts,
  }: { content: ContentPlace; cache: string | undefined; hosts: string | undefined },
): Promise<Ports['external']> {
  const allowed = hosts === undefined ? new Set<string>() : hostsIn(hosts);
  const file =
    cache === undefined ? join(cacheHome(), 'external-links') : resolve(standpoint('check'), cache);
  if (mayBeWritten(file, content))
    throw new Error(
      `“${cache ?? file}” is inside the content folder. Choose another place for it.`,
    );
  const urls = new Set([...externalLinks(catalogue)].map(({ url }) => url));
  const checked = await checkLinks(urls, readLedger(file), { clock: realClock, allowed });
  writeLedger(file, checked.ledger);
  tellAside(`${describe(checked).join('\n')}\n`);
  return checked.dead;
}

function describe({ asked, known, quarantined, unsure, barred }: LinksChecked): string[] {
  return [
    `Links to other sites: ${asked} checked, ${known} known from the last seven days.`,
    ...(barred.size > 0 ? [notAsked(barred)] : []),
    ...quarantined.map(
      ({ url, days, why }) => `  ${url} failed on ${days} of ${failingDays} days: ${why}`,
    ),
    ...unsure.map(({ url, why }) => `  ${url} could not be checked: ${why}`),
  ];
}

const namedHosts = 5;

function notAsked(barred: LinksChecked['barred']): string {
  const links = [...barred.values()].reduce((sum, count) => sum + count, 0);
  const hosts = [...barred.keys()].sort();
  const named = hosts.slice(0, namedHosts).join(', ');
  const more = hosts.length > namedHosts ? ` and ${hosts.length - namedHosts} more` : '';
  const are = links === 1 ? 'One link was' : `${links} links were`;
  return `${are} not checked: ${named}${more}. Only public hosts are checked. To allow others, use --external-hosts HOST,…`;
}
