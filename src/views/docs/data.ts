import { exportsWithFiles, type SiteFile } from '#site/exports.ts';
import type { Site } from '#site/site.ts';

/** An export, as the page on data shows it. */
export interface DataRow {
  id: string;
  title: string;
  /** What it is, in one sentence, and in which language the sentence is. */
  summary: string;
  language: 'en' | undefined;
  /** How many files it has. */
  count: number;
  /** A command that fetches its first file; from `$SITE` if the site’s origin is unknown. */
  call: string;
  /** The first file. */
  file: { address: string; type: string };
  /** The address of its JSON Schema. */
  schema: string | undefined;
}

/** Every export that has files on this site, in the order of the registry. Schemas are told with what they describe. */
export function dataRows(site: Site): DataRow[] {
  return exportsWithFiles(site).flatMap(({ files, ...about }) => {
    const own = files.filter(({ contentType }) => !isSchema(contentType));
    const [first] = own;
    return first === undefined ? [] : [rowOf(about, first, own.length, site)];
  });
}

function rowOf(
  { id, summary }: { id: string; summary: string },
  first: SiteFile,
  count: number,
  site: Site,
): DataRow {
  const { words, href, absolute } = site;
  const { titles, summaries } = words.data;
  const own = (texts: object) => (texts as Record<string, string | undefined>)[id];
  const address = `/${first.path}`;
  return {
    id,
    title: own(titles) ?? id,
    summary: own(summaries) ?? summary,
    language: own(summaries) === undefined ? 'en' : undefined,
    count,
    call: `curl ${absolute(address) ?? `"$SITE${href(address)}"`}`,
    file: { address, type: typeOf(first.contentType) },
    schema: first.schema === undefined ? undefined : `/${first.schema}`,
  };
}

function isSchema(contentType: string): boolean {
  return typeOf(contentType) === 'application/schema+json';
}

function typeOf(contentType: string): string {
  return contentType.split(';', 1)[0] ?? contentType;
}
