import { sectionAnchor } from '#site/sections.ts';
import type { Words } from '#words/en.ts';

/** The items that begin with one letter. */
export interface LetterGroup<Item> {
  letter: string;
  anchor: string;
  items: Item[];
}

/**
 * Sorts titles alphabetically and groups them by first letter without accents. Titles that don't begin with a letter
 * come first.
 */
export function byLetter<Item extends { title: string }>(
  items: readonly Item[],
  words: Words,
): LetterGroup<Item>[] {
  const { compare } = new Intl.Collator(words.locale, { sensitivity: 'base', numeric: true });
  const sorted = [...items].sort((one, other) => compare(one.title, other.title));
  const groups = Map.groupBy(sorted, ({ title }) => letterOf(title) ?? '');
  return [...groups]
    .sort(([one], [other]) => compare(one, other))
    .map(([letter, items]) => ({
      letter: letter || words.glossary.other,
      anchor: sectionAnchor(letter ? letter.toLowerCase() : 'other'),
      items,
    }));
}

function letterOf(title: string): string | undefined {
  return /^\p{L}/u.exec(title.trimStart().normalize('NFD'))?.[0].toUpperCase();
}
