/** Words per minute for an engineer, including commands and tables. */
const pace = 200;

/** The reading time of a text in minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
