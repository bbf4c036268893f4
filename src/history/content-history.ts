import type { ContentHistory } from '#model/history.ts';
import { commitsOf } from './commits.ts';
import type { ContentFolder } from '#source/content-folder.ts';
import { fromHistories } from './repository.ts';

/**
 * What the repositories of the content folder and of its mounts say, each of its own files. A repository without the
 * whole history says nothing, because a part would be misleading; undefined if none has it. `say` receives a sentence
 * if there is a repository that may not be read.
 */
export async function contentHistory(
  content: ContentFolder,
  say?: (sentence: string) => void,
): Promise<ContentHistory | undefined> {
  const histories = await fromHistories(
    content,
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
  if (histories.length === 0) return undefined;
  return {
    targets: new Map(histories.flatMap(({ targets }) => [...targets])),
    redated: new Map(histories.flatMap(({ redated }) => [...redated])),
  };
}

/**
 * The day on which each content file last changed, by its path below the content folder, asked in the repository of its
 * own folder. Without Git, a repository or more than a shallow clone, which would give every file the day of its last
 * commit, the files of a folder have none.
 */
export async function lastChanges(content: ContentFolder): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  const commits = await fromHistories(content, (repository) =>
    commitsOf(repository, '--no-merges'),
  );
  for (const { day, changes } of commits.flat())
    for (const { file, after } of changes)
      if (after !== undefined && !days.has(file)) days.set(file, day);
  return days;
}
