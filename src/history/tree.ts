import { git, GitFailure } from './git.ts';
import { inside, type Repository } from './repository.ts';

/** What a commit has at a path: a file, or a link, by its blob id. */
export interface TreeEntry {
  id: string;
  isLink: boolean;
}

/** The commit that a user's name stands for; undefined if the repository doesn't know it. */
export async function commitNamed(
  repository: Repository,
  revision: string,
): Promise<string | undefined> {
  const names = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return said(repository, 'rev-parse', ...names);
}

/** What to tell a user who names a revision that no repository knows. */
export function unknownRevision(revision: string): string {
  return `Git does not know the revision “${revision}”. In a shallow clone, fetch it first.`;
}

/** The commit where the histories of two commits part; undefined if they have none in common, or it is not known. */
export function commonCommit(
  repository: Repository,
  one: string,
  other: string,
): Promise<string | undefined> {
  return said(repository, 'merge-base', one, other);
}

/** The files and links of a commit, by path below a folder of the repository, `''` or ending with a slash. */
export async function filesAt(
  repository: Repository,
  commit: string,
  prefix: string = repository.prefix,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const paths = prefix === '' ? [] : ['--', prefix];
  const listed = await git([
    ...inside(repository),
    ...['ls-tree', '-r', '-z', '--full-tree', commit, ...paths],
  ]);
  const entries = listed.matchAll(/(\d+) blob ([0-9a-f]+)\t([^\0]*)\0/g);
  return new Map(
    [...entries].map(([, mode, id = '', path = '']) => [
      path.slice(prefix.length),
      { id, isLink: mode === '120000' },
    ]),
  );
}

/** The sizes of blobs in bytes, by id. Those missing from this clone are left out, and never fetched. */
export async function sizesOf(
  repository: Repository,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(ids)].map((id) => `${id}\n`).join('');
  if (wanted === '') return new Map();
  const told = await git([...inside(repository), 'cat-file', '--batch-check', '--buffer'], wanted);
  const sizes = told.matchAll(/^([0-9a-f]+) blob (\d+)$/gm);
  return new Map([...sizes].map(([, id = '', size]) => [id, Number(size)]));
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
