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
    return { text, start, letters: text === '' ? undefined : lettersIn(text), mark };
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

/**
 * The letters that a text means, in the order written: one letter, a word, or several with anything usual between them:
 * `A, R`, `RA`, `Responsible and accountable`. Undefined if a part means nothing or repeats.
 */
export function lettersIn(text: string): Letter[] | undefined {
  const whole = text.trim();
  const one = meaningOf(whole);
  if (one !== undefined || whole === '') return one && [one];
  const parts = whole.split(/[\s/,;&+.]+|\b(?:and|und)\b/i).filter((part) => part !== '');
  const found: Letter[] = [];
  for (const part of parts) {
    const letter = meaningOf(part);
    const meant = letter === undefined ? runIn(part) : [letter];
    if (meant === undefined) return undefined;
    found.push(...meant);
  }
  return found.length > 0 && new Set(found).size === found.length ? found : undefined;
}

/** Several letters without anything between them and without repeats, all in the same case. */
function runIn(word: string): Letter[] | undefined {
  if (!/^(?:[RACI]{2,4}|[raci]{2,4})$/.test(word) || new Set(word).size < word.length)
    return undefined;
  const run = word.toUpperCase();
  return letters
    .filter((letter) => run.includes(letter))
    .toSorted((letter, other) => run.indexOf(letter) - run.indexOf(other));
}

/** The letter that a word means: a letter in either case, or its name. */
function meaningOf(word: string): Letter | undefined {
  return meanings.get(word) ?? meanings.get(word.toLowerCase());
}

/** The names of the letters, in each language. German “verantwortlich” is missing: it may mean R or A. */
const fullWords: Record<Letter, readonly string[]> = {
  R: ['responsible', 'zuständig', 'ausführend', 'durchführend', 'führt aus', 'führt durch'],
  A: ['accountable', 'rechenschaftspflichtig', 'gesamtverantwortlich', 'ergebnisverantwortlich'],
  C: ['consulted', 'konsultiert', 'beratend', 'befragt', 'wird gefragt', 'wird konsultiert'],
  I: ['informed', 'informiert', 'wird informiert', 'zu informieren'],
};

const meanings = new Map<string, Letter>(
  letters.flatMap((letter) =>
    [letter, letter.toLowerCase(), ...fullWords[letter]].map((word): [string, Letter] => [
      word,
      letter,
    ]),
  ),
);
