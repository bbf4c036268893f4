import type { Reviewable } from '#catalogue/scorecard.ts';
import { freshnessOf, reviewDue } from '#model/review.ts';

/** The last review of a page, and whether the next one is overdue. */
export interface Review {
  /** Undefined if the entry says that it is not known. */
  on: string | undefined;
  /** The last day before the next review is overdue; undefined if that of the last is not known. */
  due: string | undefined;
  isOverdue: boolean;
}

/** The state of a page's review on a given day; undefined if it was never reviewed. */
export function reviewOf(
  { data: reviewable, notKnown }: Pick<Reviewable, 'data' | 'notKnown'>,
  today: string,
): Review | undefined {
  const { reviewed, reviewEvery } = reviewable;
  if (notKnown.reviewed) return { on: undefined, due: undefined, isOverdue: false };
  if (reviewed === undefined) return undefined;
  const isOverdue = freshnessOf(reviewable, today) === 'overdue';
  return { on: reviewed, due: reviewDue(reviewed, reviewEvery), isOverdue };
}
