import { latinLetters } from '#model/latin-letters.ts';

const special = new RegExp(`[${Object.keys(latinLetters).join('')}]`, 'gu');

/**
 * Normalises text for search: removes case, the English genitive and everything except letters and digits, and accents
 * of the Latin alphabet; `ß` becomes `ss` and `ł` becomes `l`. In other alphabets, marks make other letters.
 */
export function folded(text: string): string {
  const words = plain(text)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return words?.join(' ') ?? '';
}

/** Its words, in order. */
export function wordsIn(text: string): string[] {
  const whole = folded(text);
  return whole === '' ? [] : whole.split(' ');
}

/** Text without case and accents, but with its signs: `--dry-run`, `C++`. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(special, (letter) => latinLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Whether a text has letters that Pagefind does not read as others. It knows `ß` only in German. */
export function isSpecial(text: string, language: string): boolean {
  const found = text.toLowerCase().match(special) ?? [];
  return found.some((letter) => letter !== 'ß' || !language.startsWith('de'));
}
