import { letters, type Letter } from '#model/matrix.ts';

/** A word among a cell's letters, with its offset. */
export interface Word {
  text: string;
  start: number;
  /** What it means, in the order written; undefined if it means nothing. */
  letters: Letter[] | undefined;
  /** A footnote-like mark after it: `*`, `†`, `¹`. */
  mark: string | undefined;
}

/** The words between the slashes, without white space, emphasis and marks. */
export function wordsIn(head: string): Word[] {
  let offset = 0;
  let open = 0;
  return head.split('/').map((part) => {
    const alone = part.trim();
    if (isLetter(alone)) {
      const at = offset + part.indexOf(alone);
      offset += part.length + 1;
      return { text: alone, start: at, letters: [alone], mark: undefined };
    }
    const first = startOf(part);
    const end = endOf(part, first);
    const [text, tail] = [part.slice(first, end), part.slice(end)];
    const start = offset + first;
    offset += part.length + 1;
    // Emphasis may span words. A star that closes no emphasis is a mark.
    open += emphasisIn(part.slice(0, first));
    const closing = emphasisIn(tail.replaceAll('\\*', ''));
    const star = closing > open && tail.includes('*') ? '*' : undefined;
    open = Math.max(0, open - closing);
    const mark = /[†‡§⁰¹²³⁴-⁹]|(?<=\\)\*/.exec(tail)?.[0] ?? star;
    return { text, start, letters: lettersIn(text), mark };
  });
}

/** Fast path: most cells are a single letter. */
function isLetter(text: string): text is Letter {
  return (letters as readonly string[]).includes(text);
}

function startOf(part: string): number {
  let start = 0;
  while (start < part.length && /[\s*_]/.test(part.charAt(start))) start += 1;
  return start;
}

function endOf(part: string, start: number): number {
  let end = part.length;
  while (
    end > start &&
    (/[\s*_†‡§⁰¹²³⁴-⁹]/.test(part.charAt(end - 1)) || part.startsWith('\\*', end - 1))
  )
    end -= 1;
  return end;
}

function emphasisIn(around: string): number {
  return around.match(/[*_]/g)?.length ?? 0;
}

/** One letter, in lower case or written out, or several letters without slashes and without repeats. */
function lettersIn(word: string): Letter[] | undefined {
  const one = meaningOf(word);
  if (one !== undefined || word === '') return one && [one];
  const run = letters.filter((letter) => word.includes(letter));
  if (run.length !== word.length) return undefined;
  return run.toSorted((letter, other) => word.indexOf(letter) - word.indexOf(other));
}

/** The letter that a word means: a letter in either case, or its name. */
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
