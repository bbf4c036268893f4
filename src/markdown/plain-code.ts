/**
 * Limits for coloured code. Highlighting time may grow with the square of a line's length, or of the number of
 * unclosed brackets. Measured with each keyboard character in twenty common languages: within these limits none takes
 * more than three seconds or overflows.
 */
const longestLine = 1_000;
const mostCharacters = 20_000;

/** Characters that slow down a language's grammar if a line has many. */
const slowSigns: readonly { languages: readonly string[]; sign: string; most: number }[] = [
  { languages: ['cpp', 'c++'], sign: '[', most: 12 },
  { languages: ['csharp', 'c#', 'cs'], sign: '<', most: 6 },
  { languages: ['php'], sign: '$$', most: 2 },
  { languages: ['ruby', 'rb'], sign: '<<', most: 12 },
];

/** Why code is shown without colours, as the end of a sentence; undefined if it is coloured. */
export function whyPlain(code: string, lang: string): { what: string; most: string } | undefined {
  if (code.length > mostCharacters)
    return { what: `${code.length} characters`, most: `${mostCharacters} characters` };
  // Most code is short, and most languages have no slow character.
  const { sign, most } = slowSigns.find(({ languages }) => languages.includes(lang)) ?? {};
  if (sign === undefined && code.length <= longestLine) return undefined;
  for (const line of code.split('\n')) {
    if (line.length > longestLine)
      return {
        what: `a line of ${line.length} characters`,
        most: `${longestLine} characters in a line`,
      };
    if (sign !== undefined && most !== undefined && line.split(sign).length - 1 > most)
      return {
        what: `a line with more than ${most} \`${sign}\``,
        most: `${most} \`${sign}\` in a line`,
      };
  }
  return undefined;
}
