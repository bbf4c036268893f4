import type { Catalogue, Term } from '#catalogue/catalogue.ts';
import type { SitePage } from './page.ts';
import { editAddress, feedbackAddress } from './repository.ts';
import { sectionAnchor } from './section.ts';
import type { Words } from './text/en.ts';

/** The words that begin with one letter. */
export interface LetterGroup {
  letter: string;
  anchor: string;
  terms: Term[];
}

/** The glossary from A to Z. */
export function glossaryPage({ platform }: Pick<Catalogue, 'platform'>, words: Words): SitePage {
  return {
    title: words.glossary.title,
    description: words.glossary.lead(platform.title),
    address: '/glossary/',
    section: undefined,
    breadcrumbs: [],
  };
}

/** The page of a word, beside those that begin with the same letter. */
export function termPage(
  term: Term,
  { platform, terms }: Pick<Catalogue, 'platform' | 'terms'>,
  words: Words,
): SitePage {
  const groups = termsByLetter([...terms], words).filter((group) => group.terms.includes(term));
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
      groups: groups.map(({ letter, terms }) => ({
        title: letter,
        links: terms.map(({ title, address }) => ({ title, address })),
      })),
    },
    edit: editAddress(platform, term.file),
    feedback: feedbackAddress(platform, term.address),
  };
}

/** Words in the order of the language, by first letter without accents; what begins with no letter comes first. */
export function termsByLetter(terms: readonly Term[], words: Words): LetterGroup[] {
  const { compare } = new Intl.Collator(words.locale, { sensitivity: 'base', numeric: true });
  const groups = new Map<string, Term[]>();
  for (const term of [...terms].sort((one, other) => compare(one.title, other.title))) {
    const letter = letterOf(term.title) ?? '';
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups]
    .sort(([one], [other]) => compare(one, other))
    .map(([letter, terms]) => ({
      letter: letter || words.glossary.other,
      anchor: sectionAnchor(letter ? letter.toLowerCase() : 'other'),
      terms,
    }));
}

function letterOf(title: string): string | undefined {
  return /^\p{L}/u.exec(title.trimStart().normalize('NFD'))?.[0].toUpperCase();
}
