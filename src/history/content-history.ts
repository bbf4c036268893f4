import { fromHistory } from './repository.ts';
import type { Redating } from './redated-reviews.ts';
import type { TargetHistory } from './target-changes.ts';

/** The Git history of a content folder, by path below it. */
export interface ContentHistory {
  targets: ReadonlyMap<string, TargetHistory>;
  redated: ReadonlyMap<string, Redating>;
}

/**
 * Undefined if Git doesn't have the whole history, because a part would be misleading. `say` receives a sentence if
 * there is a repository that may not be read.
 */
export async function contentHistory(
  folder: string,
  say?: (sentence: string) => void,
): Promise<ContentHistory | undefined> {
  return fromHistory(
    folder,
    async (repository) => {
      // Loaded only if there is a history.
      const [{ targetChanges }, { redatedReviews }] = await Promise.all([
        import('./target-changes.ts'),
        import('./redated-reviews.ts'),
      ]);
      const [targets, redated] = await Promise.all([
        targetChanges(repository),
        redatedReviews(repository),
      ]);
      return { targets, redated };
    },
    say,
  );
}
