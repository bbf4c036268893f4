/** Words that an engineer reads in a minute, commands and tables between them. */
const pace = 200;

/** How long a text takes to read; at least a minute. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
