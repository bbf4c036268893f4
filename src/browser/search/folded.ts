/**
 * Normalises text for search: removes case, accents, the English genitive and everything except letters and digits;
 * `ß` becomes `ss`.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Its words, in order. */
export function wordsIn(text: string): string[] {
  const whole = folded(text);
  return whole === '' ? [] : whole.split(' ');
}
