import { hasWholeHistory } from './git.ts';
import type { Redating } from './redated-reviews.ts';
import type { TargetHistory } from './target-changes.ts';

/** What Git remembers of a content folder, by path below it. */
export interface ContentHistory {
  targets: ReadonlyMap<string, TargetHistory>;
  redated: ReadonlyMap<string, Redating>;
}

/** Undefined where Git does not know the whole history: part of it would tell something false. */
export async function contentHistory(folder: string): Promise<ContentHistory | undefined> {
  if (!(await hasWholeHistory(folder))) return undefined;
  // Loaded only where there is something to read.
  const [{ targetChanges }, { redatedReviews }] = await Promise.all([
    import('./target-changes.ts'),
    import('./redated-reviews.ts'),
  ]);
  const [targets, redated] = await Promise.all([targetChanges(folder), redatedReviews(folder)]);
  return { targets, redated };
}
