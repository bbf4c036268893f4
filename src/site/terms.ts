import type { Catalogue } from '#catalogue/catalogue.ts';
import { termFinder, type TermFinder } from '#markdown/term-finder.ts';
import { sectionAnchor } from './section.ts';
import { href } from './url.ts';

/** Finds the glossary's terms in the prose of a file; on its own page a term is explained already. */
export function termsIn({ terms }: Pick<Catalogue, 'terms'>, file: string): TermFinder {
  let find = known.get(terms);
  if (!find) known.set(terms, (find = finderOf(terms)));
  const own = [...terms].find((term) => term.file === file);
  if (!own) return find;
  return (text) => [...find(text)].filter(({ term }) => term.href !== href(own.address));
}

const known = new WeakMap<Catalogue['terms'], TermFinder>();

function finderOf(terms: Catalogue['terms']): TermFinder {
  return termFinder(
    [...terms].map(({ id, title, address, data: { short, aliases = [], definition } }) => ({
      anchor: sectionAnchor(`term-${id}`),
      title,
      otherNames: short === undefined ? aliases : [short, ...aliases],
      definition,
      href: href(address),
    })),
  );
}
