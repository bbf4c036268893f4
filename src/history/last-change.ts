import { commitsOf } from './commits.ts';
import { fromHistory } from './repository.ts';

/**
 * The day on which each file below a folder last changed, by its path below the folder, as Git remembers. Empty where
 * Git is not there, the folder is in no repository, or the history is cut short: a shallow clone would give every file
 * the day of its last commit.
 */
export async function lastChanges(folder: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  const commits = await fromHistory(folder, (repository) => commitsOf(repository, '--no-merges'));
  for (const { day, changes } of commits ?? [])
    for (const { file, after } of changes)
      if (after !== undefined && !days.has(file)) days.set(file, day);
  return days;
}
