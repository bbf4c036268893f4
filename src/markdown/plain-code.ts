/**
 * Limits for coloured code. Highlighting time may grow with the square of a line's length, or of the number of
 * unclosed brackets. Measured with each keyboard character in twenty common languages: within these limits none takes
 * more than three seconds or overflows.
 */
const longestLine = 1_000;
const mostCharacters = 20_000;

/** Characters that slow down a language's grammar if a line has many. */
const slowSigns: readonly { languages: readonly string[]; sign: string; max: number }[] = [
  { languages: ['cpp', 'c++'], sign: '[', max: 12 },
  { languages: ['csharp', 'c#', 'cs'], sign: '<', max: 6 },
  { languages: ['php'], sign: '$$', max: 2 },
  { languages: ['ruby', 'rb'], sign: '<<', max: 12 },
];

/** Why code is shown without colours, as the end of a sentence; undefined if it is coloured. */
export function whyPlain(code: string, lang: string): { what: string; max: string } | undefined {
  if (code.length > mostCharacters)
    return { what: `${code.length} characters`, max: `${mostCharacters} characters` };
  // Most code is short, and most languages have no slow character.
  const { sign, max } = slowSigns.find(({ languages }) => languages.includes(lang)) ?? {};
  if (sign === undefined && code.length <= longestLine) return undefined;
  for (const line of code.split('\n')) {
    if (line.length > longestLine)
      return {
        what: `a line of ${line.length} characters`,
        max: `${longestLine} characters in a line`,
      };
    if (sign !== undefined && max !== undefined && line.split(sign).length - 1 > max)
      return {
        what: `a line with more than ${max} \`${sign}\``,
        max: `${max} \`${sign}\` in a line`,
      };
  }
  return undefined;
}
