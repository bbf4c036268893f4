import { z } from 'zod';
import {
  clocksMeant,
  datesMeant,
  durationsMeant,
  momentsMeant,
  monthsMeant,
  quartersMeant,
  type Meant,
} from './dates-meant.ts';
import { idOfName } from './id-of-name.ts';
import { isTarget, targetHint, targetsMeant } from './target.ts';
import { addressHint } from './web-address.ts';
import { workingDays, workingDaysMeant } from './working-days.ts';
import {
  isDate,
  isId,
  isLanguageTag,
  isMonth,
  isQuarter,
  isTimeZone,
  quoted,
} from './written-form.ts';

// In a separate file, so that modules that only compare texts don't load Zod.
export { isDate, isId, isMonth, isQuarter, quoted };

/** A fixed text format, as messages describe it. */
export interface Form {
  /** What an author calls it, with an article: "a date". */
  what: string;
  /** What to write instead, as a sentence. */
  hint: string;
  /** Reads other ways to write it. Default: there are none. */
  meant?: Meant;
  /** What to write instead of a text that has no one meaning. Default: the hint. */
  hintFor?: (written: string) => string | undefined;
}

/** The format of each field that has one. Entries survive `.meta()`. */
export const forms = z.registry<Form>();

/** A text of a fixed format. */
export function written({
  valid,
  pattern,
  ...form
}: Form & { valid: (text: string) => boolean; pattern?: RegExp }) {
  const schema = z
    .string()
    .refine(valid, {
      error: (issue) => `${quoted(issue.input)} is not ${form.what}.`,
      params: { hint: form.hint },
    })
    .meta(pattern ? { pattern: pattern.source } : {});
  forms.add(schema, form);
  return schema;
}

/** Something other than white space and invisible characters (Unicode’s Default_Ignorable_Code_Point). */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Plain text with at least one visible character. */
export const text = z.string().refine((value) => visible.test(value), {
  error: 'The text is empty.',
  params: { hint: 'Write text, or remove the key.' },
});

export const id = written({
  what: 'an id',
  hint: 'Use lower-case letters, digits and inner hyphens: `managed-postgresql`.',
  meant: (value) => [idOfName(value)].filter(isId),
  valid: isId,
});

export const date = written({
  what: 'a valid date',
  hint: 'Write a calendar date such as `2026-11-30`.',
  meant: datesMeant,
  valid: isDate,
});

export const month = written({
  what: 'a month',
  hint: 'Write a month such as `2026-11`.',
  meant: monthsMeant,
  valid: isMonth,
});

export const quarter = written({
  what: 'a quarter',
  hint: 'Write a quarter such as `2026-Q4`.',
  meant: quartersMeant,
  valid: isQuarter,
});

/** A month or a quarter. */
export const period = written({
  what: 'a month or a quarter',
  hint: 'Write a month such as `2026-11` or a quarter such as `2026-Q4`.',
  meant: (value) => [...monthsMeant(value), ...quartersMeant(value)],
  valid: (value) => isMonth(value) || isQuarter(value),
});

const writtenTarget = written({
  what: 'a target',
  hint: 'Write a quarter (`2026-Q4`), a month (`2026-11`), a date (`2026-11-30`), a half-year (`2027-H1`), a year (`2027`), a range (`2027-Q1/2027-Q2`), a fiscal quarter or year (`FY2027-Q1`, `FY2027`), a horizon (`near`, `mid`, `far`) or `none`.',
  meant: targetsMeant,
  hintFor: targetHint,
  valid: isTarget,
});

/**
 * When something is due, as precisely as it is promised: a date, month, quarter, half-year, year, fiscal quarter or
 * year, a range, a horizon, or `none`. YAML reads a year as a number.
 */
export const target = z.preprocess(
  (value) => (Number.isInteger(value) && /^\d{4}$/.test(String(value)) ? String(value) : value),
  writtenTarget,
);

/** Minutes, hours or days: `15m`, `4h`, `30d`; up to five digits. */
export const duration = written({
  what: 'a duration',
  hint: 'Write minutes, hours or days: `15m`, `4h`, `30d`.',
  meant: durationsMeant,
  valid: (value) => /^\d{1,5}[mhd]$/.test(value),
});

/** A duration, or a number of working days: `3 working days`. */
export const leadTime = written({
  what: 'a duration or working days',
  hint: 'Write minutes, hours or days: `15m`, `4h`, `3d`, or `3 working days`.',
  meant: (value) => [...durationsMeant(value), ...workingDaysMeant(value)],
  valid: (value) => duration.safeParse(value).success || workingDays(value) !== undefined,
});

/** Wall-clock time `HH:MM` in the platform's time zone. */
export const clock = written({
  what: 'a time of day',
  hint: "Write hours and minutes in quotes: `'17:00'`.",
  meant: clocksMeant,
  valid: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
});

/** A date, or a date with a time of day (`2026-11-30 22:00`), in the platform's time zone. */
export const moment = written({
  what: 'a date or a date with a time',
  hint: 'Write `2026-11-30` or `2026-11-30 22:00`.',
  meant: momentsMeant,
  valid: (value) =>
    isDate(value.slice(0, 10)) && /^(?:[T ]([01]\d|2[0-3]):[0-5]\d)?$/.test(value.slice(10)),
});

/** An absolute web, mail or telephone address. Browsers strip control characters out of other schemes. */
export const url = written({
  what: 'an address',
  hint: 'Write the whole address, including `https://`, `mailto:` or `tel:`.',
  valid: (value) =>
    /^(?:https?|mailto|tel):[^\s\p{Cc}][^\p{Cc}]*$/iu.test(value) &&
    addressHint(value) === undefined,
});

/** An absolute address, or a path on the site from its root. */
export const addressOrPath = written({
  what: 'an address, or a path on the site',
  hint: 'Write the whole address with `https://`, or a path such as `/guides/`.',
  valid: (value) => /^\/(?![/\\])[^\s\p{Cc}\\]*$/u.test(value) || url.safeParse(value).success,
});

/** A telephone number as people write it; only its digits are dialled. */
export const phone = written({
  what: 'a telephone number',
  hint: 'Write the number: `+31 20 123 4567`.',
  valid: (value) => (value.match(/\d/g) ?? []).length >= 3,
});

/**
 * An address on this site that a page can have, such as `/services/old/`. It must not collide with the site's own
 * files, those for hosts among them, or be longer than a folder name may be.
 */
export const sitePath = written({
  what: 'an address of this site',
  hint: 'Write the path of a page from the first slash to the last, in at most 250 bytes: `/services/old-name/`.',
  valid: (value) =>
    /^\/(?:(?!\.)[^\s/?#\\%<>"'`\p{C}]+\/)+$/u.test(value) &&
    !/^\/(?:404|_astro|_brand|files|pagefind)\//i.test(value) &&
    !/^\/(?:_headers|_redirects|caddyfile|nginx\.conf|plinth-redirects\.\w+|upload\.sh)\//i.test(
      value,
    ) &&
    !/(?:\/index\.html|\/404\.html|\.(?:atom|css|csv|ics|js|json|svg))\//i.test(value) &&
    new TextEncoder().encode(value).length <= 250,
});

/** A folder of a repository, as Git names it. */
export const folderPath = written({
  what: 'a path in the repository',
  hint: 'Write the path from the root of the repository, without `..`: `docs/content`.',
  valid: (value) => /^\/?(?:(?!\.{1,2}(?:\/|$))[^\s/?#\\:]+(?:\/|$))+$/.test(value),
});

/** A name in the IANA time zone database. */
export const timeZone = written({
  what: 'a time zone',
  hint: 'Write a name of the IANA time zone database: `Europe/Amsterdam`.',
  valid: isTimeZone,
});

/** A BCP 47 tag. */
export const languageTag = written({
  what: 'a language tag',
  hint: 'Write a BCP 47 tag: `en`, `de`.',
  valid: (value) => /^[a-z]{2,3}(-|$)/.test(value) && isLanguageTag(value),
});

/** An e-mail address. */
export const email = written({
  what: 'an e-mail address',
  hint: 'Write one address: `team@example.org`.',
  valid: (value) => /^[^\s@\p{Cc}]+@[^\s@.\p{Cc}]+(?:\.[^\s@.\p{Cc}]+)+$/u.test(value),
});

/** A percentage from 0 to 100. */
export const percent = z.number().min(0).max(100);
forms.add(percent, {
  what: 'a percentage',
  hint: 'Write a number from 0 to 100 without the percent sign: `99.9`.',
});

/** A whole number from 0. */
export const count = z.int().nonnegative();
forms.add(count, { what: 'a whole number', hint: 'Write a whole number: 0, 1, 2.' });

/** `true`, `false`, `yes` or `no`. YAML 1.2 reads the last two as text. */
export const boolean = z.preprocess(
  (value) => (value === 'yes' ? true : value === 'no' ? false : value),
  z.boolean(),
);

/** An address with a label. */
export const link = z.strictObject({
  label: text.meta({ description: 'The text of the link.' }),
  url: url.meta({ description: 'The target of the link.' }),
});

/** A link to an address, or to a page of the site. */
export const footerLink = z.strictObject({
  label: text.meta({ description: 'The text of the link.' }),
  url: addressOrPath.meta({ description: 'An address, or a path on the site: `/guides/`.' }),
});
