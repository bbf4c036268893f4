/** Text as search compares it: without case, accents, the English genitive and what is no letter or digit; `ß` is `ss`. */
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
