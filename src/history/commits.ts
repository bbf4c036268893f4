import { git } from './git.ts';
import { inside, type Repository } from './repository.ts';

/** The changes of a commit to files below a folder. */
export interface Commit {
  /** The short id. */
  id: string;
  /** The calendar date in the committer's time zone. */
  day: string;
  changes: Change[];
}

export interface Change {
  /** The path below the content folder. */
  file: string;
  /** Blob ids; undefined if the file did not exist. */
  before: string | undefined;
  after: string | undefined;
}

/** The checked-out branch with each merge as one change, or every commit except merges. */
export type Walk = '--first-parent' | '--no-merges';

/**
 * Commits that touched files below a content folder, or in its named subfolders; newest first. Throws `GitFailure`.
 */
export async function commitsOf(
  repository: Repository,
  walk: Walk,
  ...folders: string[]
): Promise<Commit[]> {
  const { prefix, at } = repository;
  const paths = pathsIn(repository, folders);
  if (paths.length === 0) return [];
  const listed = await git([
    ...inside(repository),
    ...['rev-list', walk, '--no-show-signature', '--ignore-missing', '--format=%H %h %cs %P'],
    ...['HEAD', '--', ...paths],
  ]);
  const lines = listed.split('\n').filter((line) => /^[0-9a-f]+ /.test(line));
  const heads = lines.map((line) => line.split(' '));
  const compared = await git(
    [
      ...inside(repository),
      ...['diff-tree', '--stdin', '--root', '-r', '-z', '--no-renames', '--no-ext-diff'],
      ...['--no-textconv', '--', ...paths],
    ],
    // With its parent listed, a commit is compared only with that parent.
    heads.map(([id = '', , , parent = '']) => `${id} ${parent}`.trim() + '\n').join(''),
  );
  const changes = changesIn(compared, prefix, at);
  return heads.flatMap(([whole = '', id = '', day = '']) => {
    const made = changes.get(whole);
    return made ? [{ id, day, changes: made }] : [];
  });
}

/** The paths in a repository of subfolders of the content; of the whole folder, if none are named. */
function pathsIn({ prefix, at }: Repository, folders: readonly string[]): string[] {
  if (folders.length > 0 && at === '') return folders.map((folder) => prefix + folder);
  const isWanted = folders.length === 0 || folders.some((folder) => at.startsWith(`${folder}/`));
  return isWanted ? [prefix || '.'] : [];
}

/**
 * The changes of each commit. The format is `<commit>` or `:<mode> <mode> <id> <id> <kind>` and a path, each ended by
 * a NUL.
 */
function changesIn(compared: string, prefix: string, at: string): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  let changes: Change[] = [];
  const parts = compared.split('\0');
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (!part.startsWith(':')) {
      changes = [];
      found.set(part, changes);
      continue;
    }
    const [modeBefore, modeAfter, idBefore, idAfter] = part.slice(1).split(' ');
    index += 1;
    const file = parts[index] ?? '';
    const [before, after] = [blobId(modeBefore, idBefore), blobId(modeAfter, idAfter)];
    if (file.startsWith(prefix) && (before ?? after) !== undefined)
      changes.push({ file: at + file.slice(prefix.length), before, after });
  }
  return found;
}

/** Undefined if there was nothing, or a submodule. */
function blobId(mode: string | undefined, id: string | undefined): string | undefined {
  return mode === '000000' || mode === '160000' ? undefined : id;
}
