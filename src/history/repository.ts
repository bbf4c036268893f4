import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { liesIn } from '#files/within.ts';
import { foldersOf, type ContentFolder, type Folder } from '#source/content-folder.ts';
import { git, GitMissing, GitFailure } from './git.ts';

/** Where Git stores the history of a folder. */
export interface Repository {
  /** Git's own folder. */
  directory: string;
  /** The path of the folder in the repository, ending with a slash; empty for the root. */
  prefix: string;
  /** Where the folder lies in the content, ending with a slash; empty for the content folder itself. */
  at: string;
  /** Whether the history is complete, which it isn't in a shallow clone. */
  isWhole: boolean;
}

/**
 * What `read` gives for the whole history of each folder of the content, asked in its own repository; nothing for folders
 * whose history Git doesn't have. `say` receives the reason as a sentence if the user can do something about it.
 */
export async function fromHistories<T>(
  content: ContentFolder,
  read: (repository: Repository) => Promise<T>,
  say?: (sentence: string) => void,
): Promise<T[]> {
  const histories = foldersOf(content).map((folder) => fromHistory(folder, read, say));
  return (await Promise.all(histories)).filter((one) => one !== undefined);
}

async function fromHistory<T>(
  folder: Folder,
  read: (repository: Repository) => Promise<T>,
  say?: (sentence: string) => void,
): Promise<T | undefined> {
  try {
    const repository = await repositoryOf(folder);
    return repository?.isWhole ? await read(repository) : undefined;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    say?.(`Git’s history is left out: ${error.message}`);
    return undefined;
  }
}

/**
 * The repository that contains a folder; undefined if there is none, or no Git. Throws `GitFailure` if it may not be
 * read. Later commands don't look into the folder again.
 */
export async function repositoryOf(
  folder: Pick<Folder, 'path' | 'at'>,
): Promise<Repository | undefined> {
  try {
    refuseOld(await git(['version']));
    return await discover(folder);
  } catch (error) {
    if (error instanceof GitMissing || isNowhere(error)) return undefined;
    throw error;
  }
}

/** Arguments that tell Git where everything is, so that it doesn't search. */
export function inside({ directory }: Repository): string[] {
  return ['-C', directory, `--git-dir=${directory}`];
}

/**
 * Git before 2.38 would read repositories that belong to other users or are contained in content as files, so it is
 * refused.
 */
function refuseOld(said: string): void {
  const [, version = '', major, minor] = /\b((\d+)\.(\d+)[.\d]*)/.exec(said) ?? [];
  if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 38)) return;
  throw new GitFailure(`reading it safely needs Git 2.38 or newer, and this is Git ${version}.`);
}

function isNowhere(error: unknown): boolean {
  return error instanceof GitFailure && error.message.includes('not a git repository (or any ');
}

async function discover({
  path: folder,
  at,
}: Pick<Folder, 'path' | 'at'>): Promise<Repository | undefined> {
  const said = await git([
    ...['-C', folder, '-c', 'safe.bareRepository=explicit', 'rev-parse'],
    ...['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix', '--absolute-git-dir'],
  ]);
  const [isInside, isShallow, prefix = '', directory = '', ...more] = said.split('\n');
  if (isInside !== 'true' || more.length !== 1) return undefined;
  refuseBrought(realpathSync(folder), realpathSync(directory));
  const place = at === undefined ? '' : `${at}/`;
  return { directory, prefix, at: place, isWhole: isShallow === 'false' };
}

/**
 * Refuses a repository that content may contain: one within itself, or one that a `.git` file points to. Git never
 * commits a path containing `.git`, so a repository in such a folder is the user's own.
 */
function refuseBrought(home: string, directory: string): void {
  if (directory === join(home, '.git')) return;
  const isWithin = liesIn(directory, home);
  const isLed = existsSync(join(home, '.git')) && !directory.split(sep).includes('.git');
  if (!isWithin && !isLed) return;
  const where = isWithin ? 'lies within the content' : 'is named by a file “.git” of the content';
  throw new GitFailure(`the repository “${directory}” ${where}.`);
}
