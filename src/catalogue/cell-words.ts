import { letters, type Letter } from '#model/letters.ts';

/** A word of a cell's letters, with its offset in them. */
export interface Word {
  text: string;
  start: number;
}

/** What stands between the slashes, without white space and emphasis. */
export function wordsIn(head: string): Word[] {
  let offset = 0;
  return head.split('/').map((part) => {
    const text = part.replace(/^[\s*_]+|[\s*_]+$/g, '');
    const start = offset + (text === '' ? 0 : part.indexOf(text));
    offset += part.length + 1;
    return { text, start };
  });
}

/** The letter that a word means: itself, in lower case, or written in full. */
export function meaningOf(word: string): Letter | undefined {
  return meanings.get(word) ?? meanings.get(word.toLowerCase());
}

const fullWords: Record<Letter, string> = {
  R: 'responsible',
  A: 'accountable',
  C: 'consulted',
  I: 'informed',
};

const meanings: ReadonlyMap<string, Letter> = new Map(
  letters.flatMap((letter) =>
    [letter, letter.toLowerCase(), fullWords[letter]].map((word) => [word, letter] as const),
  ),
);
