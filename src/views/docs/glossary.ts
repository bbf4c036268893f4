import type { Catalogue, Term } from '#catalogue/catalogue.ts';
import { byLetter } from './letters.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';

/** The glossary from A to Z. */
export function glossaryPage({ platform }: Pick<Catalogue, 'platform'>, words: Words): Page {
  return {
    title: words.glossary.title,
    description: words.glossary.lead(platform.title),
    address: '/glossary/',
    section: undefined,
    breadcrumbs: [],
  };
}

/** The page of a term, with terms that begin with the same letter beside it. */
export function termPage(
  term: Term,
  { platform, terms }: Pick<Catalogue, 'platform' | 'terms'>,
  words: Words,
): Page {
  const groups = byLetter([...terms], words).filter(({ items }) => items.includes(term));
  return {
    title: term.title,
    description: term.data.definition,
    address: term.address,
    file: term.file,
    section: undefined,
    breadcrumbs: [{ title: words.nav.glossary, address: '/glossary/' }],
    tree: {
      title: words.glossary.title,
      address: '/glossary/',
      lifecycle: undefined,
      groups: groups.map(({ letter, items }) => ({
        title: letter,
        links: items.map(({ title, address }) => ({ title, address })),
      })),
    },
    edit: editAddress(platform, term.file),
    feedback: feedbackAddress(platform, term.address),
  };
}
