import { dateAfter, daysOf } from './period.ts';

const usual = '180d';

/** The last calendar date on which a review holds: `reviewEvery` after it, 180 days unless said. */
export function reviewDue(reviewed: string, reviewEvery = usual): string {
  return dateAfter(reviewed, Math.ceil(daysOf(reviewEvery)));
}
