import { freshnessOf, reviewDue } from '#model/review.ts';

/** When a page was last found true, and whether that still holds. */
export interface Review {
  on: string;
  /** The last day on which it holds. */
  due: string;
  isOverdue: boolean;
}

/** The state of a review on a day; none where nobody has reviewed. */
export function reviewOf(
  reviewable: { reviewed?: string | undefined; reviewEvery?: string | undefined },
  today: string,
): Review | undefined {
  const { reviewed, reviewEvery } = reviewable;
  if (reviewed === undefined) return undefined;
  const isOverdue = freshnessOf(reviewable, today) === 'overdue';
  return { on: reviewed, due: reviewDue(reviewed, reviewEvery), isOverdue };
}
