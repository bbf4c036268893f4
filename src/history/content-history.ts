import { fromHistory } from './repository.ts';
import type { Redating } from './redated-reviews.ts';
import type { TargetHistory } from './target-changes.ts';

/** What Git remembers of a content folder, by path below it. */
export interface ContentHistory {
  targets: ReadonlyMap<string, TargetHistory>;
  redated: ReadonlyMap<string, Redating>;
}

/**
 * Undefined where Git does not know the whole history: part of it would tell something false. `say` hears in a sentence
 * why a repository that is there may not be read.
 */
export async function contentHistory(
  folder: string,
  say?: (sentence: string) => void,
): Promise<ContentHistory | undefined> {
  return fromHistory(
    folder,
    async (repository) => {
      // Loaded only where there is something to read.
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
