import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { liesIn } from '#files/within.ts';
import { git, GitMissing, GitFailure } from './git.ts';

/** Where Git keeps what it remembers of a folder. */
export interface Repository {
  /** Git's own folder. */
  directory: string;
  /** The path of the content folder in it, with a slash at its end; empty for all of it. */
  prefix: string;
  /** Whether history is known to its beginning: a shallow clone knows a part, which would pass for all. */
  isWhole: boolean;
}

/**
 * What `read` finds in the whole history of a folder; undefined where Git does not know that. Where somebody could do
 * something about it, `say` hears why in a sentence.
 */
export async function fromHistory<T>(
  folder: string,
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
 * The repository that a folder lies in; undefined where it is in none, or there is no Git. Throws `GitFailure` where
 * there is one that may not be read. Nothing that is asked of it later looks into the folder again.
 */
export async function repositoryOf(folder: string): Promise<Repository | undefined> {
  try {
    refuseOld(await git(['version']));
    return await discover(folder);
  } catch (error) {
    if (error instanceof GitMissing || isNowhere(error)) return undefined;
    throw error;
  }
}

/** Arguments for Git that say where everything is: it looks for nothing. */
export function inside({ directory }: Repository): string[] {
  return ['-C', directory, `--git-dir=${directory}`];
}

/** Since 2.38 Git refuses a repository that content brings as files, and those of other people. */
function refuseOld(said: string): void {
  const [, version = '', major, minor] = /\b((\d+)\.(\d+)[.\d]*)/.exec(said) ?? [];
  if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 38)) return;
  throw new GitFailure(`reading it safely needs Git 2.38 or newer, and this is Git ${version}.`);
}

function isNowhere(error: unknown): boolean {
  return error instanceof GitFailure && error.message.includes('not a git repository (or any ');
}

async function discover(folder: string): Promise<Repository | undefined> {
  const said = await git([
    ...['-C', folder, '-c', 'safe.bareRepository=explicit', 'rev-parse'],
    ...['--is-inside-work-tree', '--is-shallow-repository', '--show-prefix', '--absolute-git-dir'],
  ]);
  const [isInside, isShallow, prefix = '', directory = '', ...more] = said.split('\n');
  if (isInside !== 'true' || more.length !== 1) return undefined;
  refuseBrought(realpathSync(folder), realpathSync(directory));
  return { directory, prefix, isWhole: isShallow === 'false' };
}

/**
 * Refuses what content may have brought: a repository within itself, or a file `.git` that leads to one beside it. Git
 * lets nobody commit a path with a part `.git`, so a repository in such a folder is somebody's own.
 */
function refuseBrought(home: string, directory: string): void {
  if (directory === join(home, '.git')) return;
  const isWithin = liesIn(directory, home);
  const isLed = existsSync(join(home, '.git')) && !directory.split(sep).includes('.git');
  if (!isWithin && !isLed) return;
  const where = isWithin ? 'lies within the content' : 'is named by a file “.git” of the content';
  throw new GitFailure(`the repository “${directory}” ${where}.`);
}
