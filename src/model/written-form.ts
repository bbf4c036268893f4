/** The value in typographic quotes, cut after 60 characters, as messages show it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Whether the text is an id: segments of lower-case ASCII letters, digits and inner hyphens, joined by slashes. */
export function isId(text: string): boolean {
  return idForm.test(text);
}

/** Whether the text is a calendar date `YYYY-MM-DD` that exists (proleptic Gregorian). */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** Whether the text is a month `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Whether the text is a quarter `YYYY-Qn`. */
export function isQuarter(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text);
}
