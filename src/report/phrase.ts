import { inWords } from '#model/phrase.ts';
import { collapsed, plainText } from '#catalogue/plain-text.ts';

/** The longest quotation from content, in characters. */
const longest = 160;

/** Text from content on one line, cut at a length that a list can hold. */
export function short(text: string, most = longest): string {
  const line = collapsed(text.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/\p{Cf}+/gu, ''));
  const signs = [...line.slice(0, 2 * most)];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : line;
}

/** Text from content in quotation marks. */
export function quote(text: string): string {
  return `“${short(text)}”`;
}

/** Inline Markdown from content, as readers see it, in quotation marks. */
export function quoteMarkdown(markdown: string): string {
  return quote(plainText(markdown));
}

/** `a`, `a and b`, `a, b and c`; after `most`, the number of the others. */
export function listed(names: readonly string[], most = 10): string {
  const all = names.map((name) => short(name, 80));
  if (all.length > most) return `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
  return inWords(all);
}
