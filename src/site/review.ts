import { dateAfter, daysOf } from '#model/period.ts';

/** When a page was last found true, and whether that still holds. */
export interface Review {
  on: string;
  /** The day from which it needs another look. */
  due: string;
  isOverdue: boolean;
}

const usual = '180d';

/** The state of a review on a day; none where nobody has reviewed. */
export function reviewOf(
  { reviewed, reviewEvery }: { reviewed?: string | undefined; reviewEvery?: string | undefined },
  today: string,
): Review | undefined {
  if (reviewed === undefined) return undefined;
  const due = dateAfter(reviewed, Math.ceil(daysOf(reviewEvery ?? usual)));
  return { on: reviewed, due, isOverdue: due < today };
}
