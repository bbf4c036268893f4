import { dateAfter, daysOf } from './period.ts';

const usual = '180d';
/** How many days before a review runs out it is due. */
const notice = 30;

/** How many files may get a new review in one commit that changes nothing else in them: nobody reads more at once. */
export const redatedTogether = 5;

/** The last calendar date on which a review holds: `reviewEvery` after it, 180 days unless said. */
export function reviewDue(reviewed: string, reviewEvery = usual): string {
  return dateAfter(reviewed, Math.ceil(daysOf(reviewEvery)));
}

/** How far a review still holds: `due` within 30 days of its last one, `overdue` after it, `never` without one. */
export const freshnesses = ['fresh', 'due', 'overdue', 'never'] as const;
export type Freshness = (typeof freshnesses)[number];

/** How fresh what was reviewed is on a day. */
export function freshnessOf(
  { reviewed, reviewEvery }: { reviewed?: string | undefined; reviewEvery?: string | undefined },
  today: string,
): Freshness {
  if (reviewed === undefined) return 'never';
  const due = reviewDue(reviewed, reviewEvery);
  if (due < today) return 'overdue';
  return due <= dateAfter(today, notice) ? 'due' : 'fresh';
}
