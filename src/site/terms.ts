import type { Catalogue } from '#catalogue/catalogue.ts';
import { termFinder, type TermFinder } from '#markdown/term-finder.ts';
import { sectionAnchor } from './section.ts';
import type { Site } from './site.ts';

/** Finds the glossary's terms in the prose of a file; on its own page a term is explained already. */
export function termsIn(site: LinkedTerms, file: string): TermFinder {
  const { terms } = site.catalogue;
  let find = known.get(terms);
  if (!find) known.set(terms, (find = finderOf(site)));
  const own = [...terms].find((term) => term.file === file);
  if (!own) return find;
  return (text) => [...find(text)].filter(({ term }) => term.href !== site.href(own.address));
}

type LinkedTerms = Pick<Site, 'catalogue' | 'href'>;

const known = new WeakMap<Catalogue['terms'], TermFinder>();

function finderOf({ catalogue, href }: LinkedTerms): TermFinder {
  return termFinder(
    [...catalogue.terms].map(
      ({ id, title, address, data: { short, aliases = [], definition } }) => ({
        anchor: sectionAnchor(`term-${id}`),
        title,
        otherNames: short === undefined ? aliases : [short, ...aliases],
        definition,
        href: href(address),
      }),
    ),
  );
}
