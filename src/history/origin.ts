import type { Origin } from '#source/content-folder.ts';
import { git, GitFailure } from './git.ts';
import { inside, repositoryOf, type Repository } from './repository.ts';

/** Where a folder of a Git checkout came from; undefined if its remote `origin` is not on a Git host, or unknown. */
export async function originOf(path: string): Promise<Origin | undefined> {
  try {
    const repository = await repositoryOf({ path });
    if (!repository) return undefined;
    // Not `git remote get-url`, which obeys rules of other configuration files.
    const remote = await said(
      repository,
      'config',
      '--local',
      '--no-includes',
      'remote.origin.url',
    );
    const url = remote === undefined ? undefined : webAddress(remote);
    if (url === undefined) return undefined;
    return { url, branch: await branchOf(repository), path: repository.prefix };
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/** The branch that is checked out; in a pipeline, which checks out a commit, the one that the remote has as its main one. */
async function branchOf(repository: Repository): Promise<string | undefined> {
  const own = await said(repository, 'symbolic-ref', '--quiet', '--short', 'HEAD');
  if (own !== undefined) return own;
  const main = ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'];
  return (await said(repository, ...main))?.replace(/^origin\//, '');
}

/** Undefined if Git has no answer. */
async function said(repository: Repository, ...args: string[]): Promise<string | undefined> {
  try {
    return (await git([...inside(repository), ...args])).trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/**
 * The address in a browser of a remote: `git@host:team/queue.git` and `https://token@host/team/queue` become
 * `https://host/team/queue`. Names and secrets in it are left out. Undefined if it is not on a host.
 */
function webAddress(remote: string): string | undefined {
  const short = /^(?:[^\s@/:]+@)?([\w.-]+\.\w+):(?!\/\/)\/?(\S+)$/.exec(remote);
  const written = short ? `ssh://${short[1] ?? ''}/${short[2] ?? ''}` : remote;
  if (!/^(?:https?|ssh|git):\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(written);
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (hostname === '' || path === '') return undefined;
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${path}` : `https://${hostname}${path}`;
}
