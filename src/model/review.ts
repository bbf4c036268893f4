import { dateAfter, daysOf } from './period.ts';

const usual = '180d';
/** How many days before it expires a review becomes due. */
const notice = 30;

/** How many files one commit may re-date without changing anything else. Nobody can review more at once. */
export const redatedTogether = 5;

/** The last calendar date on which a review is valid: `reviewEvery` after it, by default 180 days. */
export function reviewDue(reviewed: string, reviewEvery = usual): string {
  return dateAfter(reviewed, Math.ceil(daysOf(reviewEvery)));
}

/** Review states: `due` in the 30 days before expiry, `overdue` after it, `never` without a review. */
export const freshnesses = ['fresh', 'due', 'overdue', 'never'] as const;
export type Freshness = (typeof freshnesses)[number];

/** The state of a review on a given day. */
export function freshnessOf(
  { reviewed, reviewEvery }: { reviewed?: string | undefined; reviewEvery?: string | undefined },
  today: string,
): Freshness {
  if (reviewed === undefined) return 'never';
  const due = reviewDue(reviewed, reviewEvery);
  if (due < today) return 'overdue';
  return due <= dateAfter(today, notice) ? 'due' : 'fresh';
}
