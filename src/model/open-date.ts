import { datesMeant } from './dates-meant.ts';
import { notDecided, notKnown } from './not-known.ts';
import { isDate, written } from './values.ts';

/** The day of a review, or `not-known`. */
export const reviewDate = written({
  what: 'a valid date',
  hint: 'Write a calendar date such as `2026-11-30`.',
  meant: datesMeant,
  valid: (value) => isDate(value) || value === notKnown,
});

/** The day on which something ends, or that it is not known or not decided. */
export const endDate = written({
  what: 'a valid date',
  hint: 'Write a calendar date such as `2026-11-30`, or `not-known` or `not-decided`.',
  meant: datesMeant,
  valid: (value) => isDate(value) || value === notKnown || value === notDecided,
});
