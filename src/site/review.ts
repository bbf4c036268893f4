import { freshnessOf, reviewDue } from '#model/review.ts';

/** The last review of a page, and whether the next one is overdue. */
export interface Review {
  on: string;
  /** The last day before the next review is overdue. */
  due: string;
  isOverdue: boolean;
}

/** The state of a page's review on a given day; undefined if it was never reviewed. */
export function reviewOf(
  reviewable: { reviewed?: string | undefined; reviewEvery?: string | undefined },
  today: string,
): Review | undefined {
  const { reviewed, reviewEvery } = reviewable;
  if (reviewed === undefined) return undefined;
  const isOverdue = freshnessOf(reviewable, today) === 'overdue';
  return { on: reviewed, due: reviewDue(reviewed, reviewEvery), isOverdue };
}
