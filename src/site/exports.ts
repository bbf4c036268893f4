import type { ExportFile, Offered } from '#exports/export.ts';
import { allExports } from '#exports/index.ts';
import { exportedSite } from './exported-site.ts';
import type { Offer, Site } from './site.ts';

/** A file of an export; `id` is the id of the export. */
export type SiteFile = ExportFile & { id: string; offered: Offered | undefined };

/** The files that a page offers its readers for a purpose, with what links call them. */
export function filesOffered(
  site: Site,
  address: string,
  to: Offered['to'],
): (Offer & { name: string })[] {
  return named(
    site.questions.offersBeside(address).filter(({ offered }) => offered?.to === to),
    site.words,
  );
}

/** Offers with what links call them: their format, after their title if others on the page have the same format. */
export function named(
  offers: readonly Offer[],
  { exports: { formats } }: Site['words'],
): (Offer & { name: string })[] {
  return offers.flatMap((offer) => {
    const { offered, title } = offer;
    if (!offered) return [];
    const alike = offers.filter((other) => other.offered?.as === offered.as);
    const format = formats[offered.as];
    return [{ ...offer, name: alike.length > 1 ? `${title} – ${format}` : format }];
  });
}

/** Every export with its files, in the order of the registry. */
export function exportsWithFiles(
  site: Site,
): { id: string; summary: string; files: readonly SiteFile[] }[] {
  const files = Map.groupBy(siteFiles(site), ({ id }) => id);
  return [...allExports, ...site.own.exports].map(({ id, summary }) => ({
    id,
    summary,
    files: files.get(id) ?? [],
  }));
}

/** Every file of every export. */
export function siteFiles(site: Site): SiteFile[] {
  return listed(site).files;
}

/** The files that a page offers, by its address. */
export function offersBeside(site: Site, address: string): readonly Offer[] {
  return listed(site).beside.get(address) ?? [];
}

/** The files linked from a page's head: its own and, if it has no feed, the feeds of the nearest page above that has one. */
export function filesInHead(site: Site, address: string): readonly Offer[] {
  const { offersBeside: beside } = site.questions;
  const own = beside(address);
  if (own.some(isSubscription)) return own;
  const segments = address.split('/').slice(1, -1);
  const above = segments
    .map((_, count) => `/${segments.slice(0, -count - 1).join('/')}/`)
    .map((page) => beside(page).filter(isSubscription))
    // Every page is below the root, so the root's feed is not specific to this page.
    .slice(0, -1);
  return [...own, ...(above.find((offers) => offers.length > 0) ?? [])];
}

function isSubscription({ offered }: Offer): boolean {
  return offered?.to === 'subscribe';
}

/** The files of a user's own exports with their texts. */
export function ownTexts(site: Site): { id: string; path: string; text: string }[] {
  const own = new Set(site.own.exports.map(({ id }) => id));
  return siteFiles(site)
    .filter(({ id }) => own.has(id))
    .map(({ id, path, body }) => ({ id, path, text: body() }));
}

/** Refuses a file that would take the place of another, or of a folder with another. */
function refuseTwins(files: readonly SiteFile[]): void {
  const owners = new Map<string, string>();
  for (const { id, path } of files) {
    const other = owners.get(path);
    if (other !== undefined)
      throw new Error(
        `exports/${id}: “${path}” is also a file of the export “${other}”. Choose another path.`,
      );
    owners.set(path, id);
  }
  for (const { id, path } of files) {
    const parts = path.split('/');
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const file = folders.find((folder) => owners.has(folder));
    if (file !== undefined)
      throw new Error(
        `exports/${id}: “${path}” needs a folder “${file}”, which is a file of the export “${owners.get(file) ?? ''}”. Choose another path.`,
      );
  }
}

interface Listed {
  files: SiteFile[];
  beside: Map<string, Offer[]>;
}

/** Listed once per site, because every page needs the lists. */
function listed(site: Site): Listed {
  return site.once('exports', () => listOf(site));
}

function listOf(site: Site): Listed {
  const exported = exportedSite(site);
  const files = [...allExports, ...site.own.exports].flatMap(({ id, offered, files }) =>
    [...files(exported)].map((file) => ({ id, offered, ...file })),
  );
  refuseTwins(files);
  const beside = new Map<string, Offer[]>();
  for (const { id, offered, path, contentType, title, beside: pages } of files) {
    const type = contentType.split(';', 1)[0] ?? '';
    for (const page of pages) {
      const offer = { id, offered, type, title, address: `/${path}` };
      beside.set(page, [...(beside.get(page) ?? []), offer]);
    }
  }
  return { files, beside };
}
