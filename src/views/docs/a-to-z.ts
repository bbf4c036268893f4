import type { Catalogue } from '#catalogue/catalogue.ts';
import { descriptorOf, kindNames } from '#model/kinds.ts';
import type { SearchKind } from '#model/search-kinds.ts';
import { otherNames } from '#site/other-names.ts';
import { byLetter, type LetterGroup } from './letters.ts';
import type { Words } from '#words/en.ts';

/** A name that somebody may look for. */
export interface IndexEntry {
  title: string;
  address: string;
  kind: SearchKind;
  /** What it is another name of. */
  of?: string;
}

/** Everything that has a name, other names included; of documentation the guides, since a service lists its own pages. */
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
