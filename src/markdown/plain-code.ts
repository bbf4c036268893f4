/**
 * Beyond these, code is shown without colours: what a highlighter does with a line may grow with the square of its length, and what it
 * does with brackets that never close, with the square of their number. Measured with each sign of the keyboard, and with what
 * begins something: within, no common language takes more than two seconds, and none overflows.
 */
const longestLine = 1_000;
const mostCharacters = 20_000;

/** Signs of which a line has few, and for which a language’s grammar tries more than the line is long. */
const dear: readonly { languages: readonly string[]; sign: string; most: number }[] = [
  { languages: ['cpp', 'c++'], sign: '[', most: 12 },
  { languages: ['csharp', 'c#', 'cs'], sign: '<', most: 6 },
  { languages: ['php'], sign: '$$', most: 2 },
  { languages: ['ruby', 'rb'], sign: '<<', most: 12 },
];

/** Why code of a language is shown without colours, as the end of a sentence; undefined where it has them. */
export function whyPlain(code: string, lang: string): { what: string; most: string } | undefined {
  if (code.length > mostCharacters)
    return { what: `${code.length} characters`, most: `${mostCharacters} characters` };
  // Most code is short, and most languages have no such sign.
  const { sign, most } = dear.find(({ languages }) => languages.includes(lang)) ?? {};
  if (sign === undefined && code.length <= longestLine) return undefined;
  for (const line of code.split('\n')) {
    if (line.length > longestLine)
      return {
        what: `a line of ${line.length} characters`,
        most: `${longestLine} characters in a line`,
      };
    if (sign !== undefined && most !== undefined && line.split(sign).length - 1 > most)
      return { what: `a line with more than ${most} times \`${sign}\``, most: `${most} of them` };
  }
  return undefined;
}
