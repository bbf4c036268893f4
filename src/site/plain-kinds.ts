import type { Catalogue, Document } from '#catalogue/catalogue.ts';
import { plainLists, type NavLink } from './nav.ts';
import { tocOf, type Page } from './page.ts';
import { editAddress, feedbackAddress } from './repository.ts';
import type { Words } from '#words/en.ts';

/** The page that lists the entries of a kind without a page design of its own. */
export function plainListPage({ title, address }: NavLink): Page {
  return { title, address, description: undefined, section: undefined, breadcrumbs: [] };
}

/** The page of an entry of such a kind. */
export function plainEntryPage(entry: Document, { platform }: Catalogue, words: Words): Page {
  return {
    title: entry.title,
    description: summaryOf(entry),
    address: entry.address,
    section: undefined,
    breadcrumbs: plainLists(words).filter(({ kind }) => kind === entry.kind),
    toc: tocOf(entry.body.headings),
    file: entry.file,
    edit: editAddress(platform, entry.file),
    feedback: feedbackAddress(platform, entry.address),
  };
}

/** An entry's summary, if its front-matter has one. */
export function summaryOf({ data }: Document): string | undefined {
  if ('summary' in data) return data.summary;
  return 'description' in data ? data.description : undefined;
}
