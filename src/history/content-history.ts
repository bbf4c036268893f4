import type { ContentHistory } from '#model/history.ts';
import { commitsOf } from './commits.ts';
import { fromHistory } from './repository.ts';

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

/**
 * The day on which each file below a folder last changed, by its path below the folder. Empty if there is no Git, no
 * repository or only a shallow clone, which would give every file the day of its last commit.
 */
export async function lastChanges(folder: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  const commits = await fromHistory(folder, (repository) => commitsOf(repository, '--no-merges'));
  for (const { day, changes } of commits ?? [])
    for (const { file, after } of changes)
      if (after !== undefined && !days.has(file)) days.set(file, day);
  return days;
}
