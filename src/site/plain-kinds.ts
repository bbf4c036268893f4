import type { Catalogue, Document } from '#catalogue/catalogue.ts';
import { descriptorOf, kindNames, type Kind } from '#model/kinds.ts';
import { plainListLink } from './nav.ts';
import { tocOf, type Page } from './page.ts';
import { editAddress, feedbackAddress } from './repository.ts';
import type { Words } from '#words/en.ts';

/** The kinds without pages of their own: a list and a page for each entry show what every kind has. */
export const plainKinds = kindNames.filter((kind) => descriptorOf(kind).list?.titles !== undefined);

/** The page that lists a plain kind. */
export function plainListPage(kind: Kind, words: Words): Page {
  return { ...linkTo(kind, words), description: undefined, section: undefined, breadcrumbs: [] };
}

/** The page of an entry of a plain kind. */
export function plainEntryPage(entry: Document, { platform }: Catalogue, words: Words): Page {
  return {
    title: entry.title,
    description: summaryOf(entry),
    address: entry.address,
    section: undefined,
    breadcrumbs: [linkTo(entry.kind, words)],
    toc: tocOf(entry.body.headings),
    file: entry.file,
    edit: editAddress(platform, entry.file),
    feedback: feedbackAddress(platform, entry.address),
  };
}

/** What an entry is about, where its front-matter says so. */
export function summaryOf({ data }: Document): string | undefined {
  if ('summary' in data) return data.summary;
  return 'description' in data ? data.description : undefined;
}

function linkTo(kind: Kind, words: Words) {
  const { list, files } = descriptorOf(kind);
  return plainListLink(list ?? { address: files, linkedFrom: 'footer' }, words);
}
