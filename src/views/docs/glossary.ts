import type { Catalogue, Term } from '#catalogue/catalogue.ts';
import { byLetter } from './letters.ts';
import type { Page } from '#site/page.ts';
import { editAddress, feedbackAddress } from '#site/repository.ts';
import type { Words } from '#words/en.ts';
import { sections } from '#model/sections.ts';
import { linkToSection } from '#site/routes.ts';

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
    about: {
      '@type': 'DefinedTerm',
      name: term.title,
      description: term.data.definition,
      alternateName: [term.data.short ?? [], term.data.aliases ?? []].flat(),
    },
    section: undefined,
    breadcrumbs: [linkToSection('glossary', words)],
    tree: {
      title: words.glossary.title,
      address: sections.glossary,
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
