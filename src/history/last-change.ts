import { commitsOf } from './commits.ts';
import { fromHistory } from './repository.ts';

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
