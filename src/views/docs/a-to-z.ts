import type { Catalogue } from '#catalogue/catalogue.ts';
import { descriptorOf, kindNames } from '#model/kinds.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import { otherNames } from '#site/other-names.ts';
import { byLetter, type LetterGroup } from './letters.ts';
import type { Words } from '#words/en.ts';

/** A name to look up. */
export interface IndexEntry {
  title: string;
  address: string;
  kind: SearchKind;
  /** The title that it is another name for. */
  of?: string;
}

/**
 * Everything that has a name, including other names. Of documentation, only guides, since services list their own
 * pages.
 */
export function aToZ(catalogue: Catalogue, words: Words): LetterGroup<IndexEntry>[] {
  const kinds = kindNames.filter((kind) => descriptorOf(kind).search.inIndex);
  return byLetter(
    [
      ...kinds.flatMap((kind) => {
        const { search } = descriptorOf(kind);
        return [...catalogue.of(kind)].flatMap((entry) =>
          named(entry, search.as, otherNames(entry)),
        );
      }),
      ...[...catalogue.duties].flatMap((duty) => named(duty, 'duties')),
    ],
    words,
  );
}

function named(
  { title, address }: { title: string; address: string },
  kind: SearchKind,
  others: readonly string[] = [],
): IndexEntry[] {
  const entry = { title, address, kind };
  return [entry, ...others.map((other) => ({ ...entry, title: other, of: title }))];
}
