import { git, hasWholeHistory } from './git.ts';

/**
 * The day on which each file below a folder last changed, by its path below the folder, as Git remembers; in one
 * process. Empty where Git is not there, the folder is in no repository, or the history is cut short: a shallow
 * clone would give every file the day of its last commit.
 */
export async function lastChanges(folder: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  if (!(await hasWholeHistory(folder))) return days;
  const log = await git(
    folder,
    ...['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--relative', '-z'],
    ...['--no-renames', '--diff-filter=d', '--', '.'],
  );
  let day = '';
  for (const part of (log ?? '').split('\0')) {
    const line = part.replace(/^\n/, '');
    if (/^\d{4}-\d{2}-\d{2}$/.test(line)) day = line;
    else if (line !== '' && !days.has(line)) days.set(line, day);
  }
  return days;
}
