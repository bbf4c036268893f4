import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { checkLinks, failingDays, type LinksChecked } from '#checks/external/check-links.ts';
import { realClock } from '#checks/external/clock.ts';
import { externalLinks } from '#checks/external/external-links.ts';
import { readLedger, writeLedger } from '#checks/external/ledger.ts';
import type { Ports } from '#checks/ports.ts';
import { standpoint, type PersonsPath } from './content-folder.ts';
import { project } from './project.ts';

/** Asks for the links to other sites, remembers what they said in a file, and says on stderr how it went. */
export async function askLinks(
  catalogue: Catalogue,
  { content, cache }: { content: PersonsPath; cache: string | undefined },
): Promise<Ports['external']> {
  const file =
    cache === undefined
      ? join(project, '.cache', 'external-links.json')
      : resolve(standpoint('check'), cache);
  const below = relative(content.path, file);
  if (!below.startsWith('..') && !isAbsolute(below))
    throw new Error(
      `“${cache ?? file}” lies in the content folder. Keep what links said elsewhere.`,
    );
  const urls = new Set([...externalLinks(catalogue)].map(({ url }) => url));
  const checked = await checkLinks(urls, readLedger(file), { clock: realClock });
  writeLedger(file, checked.ledger);
  process.stderr.write(`${told(checked).join('\n')}\n`);
  return checked.dead;
}

function told({ asked, known, quarantined, unsure }: LinksChecked): string[] {
  return [
    `Links to other sites: ${asked} asked, ${known} known from the last seven days.`,
    ...quarantined.map(
      ({ url, days, why }) => `  ${url} failed on ${days} of ${failingDays} days: ${why}`,
    ),
    ...unsure.map(({ url, why }) => `  ${url} is not judged: ${why}`),
  ];
}
