import { git } from './git.ts';

/** What a commit did to the files below a folder. */
export interface Commit {
  /** Short. */
  id: string;
  /** The calendar date on which it was made, where it was made. */
  day: string;
  changes: Change[];
}

export interface Change {
  /** The path below the folder. */
  file: string;
  /** Ids of blobs; undefined where the file was not there. */
  before: string | undefined;
  after: string | undefined;
}

/** Commits that touched files below a folder, newest first; `options` are of `git log`, its paths last. */
export async function commitsOf(folder: string, ...options: string[]): Promise<Commit[]> {
  const log = await git(
    folder,
    ...['-c', 'core.quotePath=false', 'log', '--format=%x00commit %h %cs%x00', '--raw', '-z'],
    ...['--no-abbrev', '--no-renames', '--relative', ...options],
  );
  const commits: Commit[] = [];
  const parts = (log ?? '').split('\0').map((part) => part.replace(/^\n+/, ''));
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (part.startsWith('commit ')) {
      const [, id = '', day = ''] = part.split(' ');
      commits.push({ id, day, changes: [] });
    } else if (part.startsWith(':')) {
      const [, , before, after] = part.split(' ');
      index += 1;
      const file = parts[index] ?? '';
      commits.at(-1)?.changes.push({ file, before: blobId(before), after: blobId(after) });
    }
  }
  return commits;
}

function blobId(id = ''): string | undefined {
  return /^0*$/.test(id) ? undefined : id;
}
