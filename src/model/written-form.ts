/** The value in typographic quotes, cut after 60 characters, for messages. */
export function quoted(value: unknown): string {
  // What JSON can’t write (a function, undefined) is named.
  const json = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  const text = json ?? typeof value;
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/**
 * Whether the text is an id: segments of lower-case ASCII letters, digits and inner hyphens, separated by slashes.
 */
export function isId(text: string): boolean {
  return idForm.test(text);
}

/** Whether the text is an existing calendar date `YYYY-MM-DD` (proleptic Gregorian). */
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

/**
 * Whether the text is the path of a site on its host, such as `/docs/`; slashes at its ends may be missing. It has no `.`
 * or `..`, which browsers would resolve.
 */
export function isBasePath(text: string): boolean {
  return /^\/?(?:(?!\.{1,2}(?:\/|$))[\w.~-]+\/)*(?!\.{1,2}$)[\w.~-]*$/.test(text);
}

/**
 * Whether the text is a site's origin, such as `https://docs.example.com`; it may end with a slash. Its host is written
 * into the configurations of web servers, so it has no other signs than those of names and numbers.
 */
export function isOrigin(text: string): boolean {
  return (
    /^https?:\/\/(?:[\p{L}\p{M}\p{N}._-]+|\[[\da-f:.]+\])(?::\d+)?\/?$/iu.test(text) &&
    URL.canParse(text)
  );
}

/**
 * Whether the text is an https origin without a slash at its end. Its host may begin with `*.` (W3C CSP 3, 2.3.1) before
 * at least two further parts.
 */
export function isSecureOrigin(text: string): boolean {
  const part = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
  return new RegExp(
    `^https://(?:\\*\\.(?=[^.]+\\.))?${part}(?:\\.${part})+(?::\\d{1,5})?$`,
    'i',
  ).test(text);
}

/** Whether the text is a glob pattern of paths below a folder: relative, with slashes, without `.` and `..`, not negated. */
export function isPatternBelow(text: string): boolean {
  return (
    !/^!|^[a-z]:|[\\\0]/i.test(text) && text.split('/').every((part) => !/^\.{0,2}$/.test(part))
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

/** Whether the text is a BCP 47 tag that `Intl` knows how to read. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Whether the text is a name of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A character that changes the text direction: Unicode TR 9, explicit formatting characters. */
export const turningMark = /[\u202a-\u202e\u2066-\u2069]/u;

/** Zero-width characters next to Latin letters, which never need them, and Unicode tags, used only in flags. */
export const unseenMarks = new RegExp(
  [
    String.raw`(?<=[\p{Script=Latin}\d])[\u200b-\u200d\u2060\ufeff\u180e]+(?=[\p{Script=Latin}\d\s\p{P}]|$)`,
    String.raw`[\u200b\u2060\ufeff\u180e]+(?=[\p{Script=Latin}\d])`,
    String.raw`(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+`,
  ].join('|'),
  'u',
);
