import { foldersOf, folderOf, type ContentFolder, type Folder } from '#source/content-folder.ts';
import { readerOf } from '#source/folder-reader.ts';
import { mounted, type FolderReader } from '#source/mounted.ts';
import type { Reader } from '#source/read.ts';
import { openBlobs, type OpenBlobs } from './blobs.ts';
import { git, GitFailure } from './git.ts';
import { inside, repositoryOf, type Repository } from './repository.ts';
import { commitNamed, commonCommit, filesAt, sizesOf, unknownRevision } from './tree.ts';
import { followed, treeReader } from './tree-reader.ts';

/** Content as it was at a commit. */
export interface ContentAt {
  reader: Reader;
  /** The short id of the commit, and its calendar date in the committer's time zone. */
  commit: { id: string; day: string };
  /** Whether Git did not know where the histories part, so that the commit is the one that was named. */
  isApart: boolean;
  /** Where the content folder was in the repository, if it was elsewhere than now. */
  wasAt: string | undefined;
  /** Files whose content this clone doesn't have, by path below the content folder. They are left out. */
  missing: readonly string[];
  /** Ends the processes that read it. */
  close: () => void;
}

/**
 * The content at a revision, read from Git's objects without a checkout. With `until`, it is the content where the history
 * of that revision left the one named, as a pull request shows it; where that is unknown, it is the named one. Mounts
 * in a repository that doesn't know the revision are read as they are now. Throws a sentence if Git can't tell.
 */
export async function contentAt(
  content: ContentFolder,
  revision: string,
  until?: string,
): Promise<ContentAt> {
  try {
    return await read(content, revision, until);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new Error(`The content at “${revision}” could not be read: ${error.message}`, {
      cause: error,
    });
  }
}

async function read(
  content: ContentFolder,
  revision: string,
  until: string | undefined,
): Promise<ContentAt> {
  const found: (FolderAt | undefined)[] = [];
  const close = () => found.forEach((each) => each?.close());
  try {
    for (const folder of foldersOf(content)) found.push(await folderAt(folder, revision, until));
  } catch (error) {
    close();
    throw error;
  }
  const [own, ...others] = found;
  if (!own) throw new Error(await whyUnknown(content, revision));
  const mounts = content.mounts.map((mount, index) => ({
    ...mount,
    reader: others[index]?.reader ?? readerOf(folderOf(mount, content)),
  }));
  const missing = others.flatMap((each, index) =>
    (each?.missing ?? []).map((file) => `${content.mounts[index]?.at ?? ''}/${file}`),
  );
  return {
    ...own,
    reader: mounts.length === 0 ? own.reader : mounted(own.reader, mounts),
    missing: [...own.missing, ...missing],
    close,
  };
}

async function whyUnknown(content: ContentFolder, revision: string): Promise<string> {
  const repository = await repositoryOf(content);
  if (!repository)
    return `The content folder “${content.path}” is in no Git repository, or Git is not installed.`;
  const isEmpty = (await commitNamed(repository, 'HEAD')) === undefined;
  return isEmpty ? 'The repository of the content has no commit yet.' : unknownRevision(revision);
}

type FolderAt = Omit<ContentAt, 'reader'> & { reader: FolderReader };

/** Undefined if the folder is in no repository, or in one that doesn't know the revision. */
async function folderAt(
  folder: Folder,
  revision: string,
  until: string | undefined,
): Promise<FolderAt | undefined> {
  const repository = await repositoryOf(folder);
  const found = repository && (await commitFor(repository, revision, until));
  if (!repository || !found) return undefined;
  const { commit, isApart } = found;
  const prefix = await prefixAt(folder, repository, commit);
  const blobs = openBlobs(repository);
  try {
    return { ...(await treeOf(folder, { repository, commit, prefix, blobs })), isApart };
  } catch (error) {
    blobs.close();
    throw error;
  }
}

interface Found {
  repository: Repository;
  commit: string;
  prefix: string;
  blobs: OpenBlobs;
}

async function treeOf(
  folder: Folder,
  { repository, commit, prefix, blobs }: Found,
): Promise<Omit<FolderAt, 'isApart'>> {
  const tree = await followed(await filesAt(repository, commit, prefix), blobs.read);
  const sizes = await sizesOf(repository, tree.files.values());
  const { reader, missing } = treeReader(folder, tree, sizes, blobs.read);
  return {
    reader,
    missing,
    commit: await nameOf(repository, commit),
    wasAt: prefix === repository.prefix ? undefined : prefix.slice(0, -1),
    close: blobs.close,
  };
}

async function commitFor(
  repository: Repository,
  revision: string,
  until: string | undefined,
): Promise<{ commit: string; isApart: boolean } | undefined> {
  const commit = await commitNamed(repository, revision);
  const last = until === undefined ? undefined : await commitNamed(repository, until);
  if (commit === undefined) return undefined;
  const common = last === undefined ? commit : await commonCommit(repository, commit, last);
  return { commit: common ?? commit, isApart: common === undefined };
}

async function nameOf(repository: Repository, commit: string): Promise<ContentAt['commit']> {
  const format = ['--max-count=1', '--no-show-signature', '--format=%h %cs', commit];
  const told = await git([...inside(repository), 'rev-list', ...format]);
  const [id = '', day = ''] = (told.trim().split('\n').at(-1) ?? '').split(' ');
  return { id, day };
}

/**
 * Where a folder of content was at a commit. If there is nothing at its present path, it was the folder with a
 * `platform.md` that shares most paths with it.
 */
async function prefixAt(folder: Folder, repository: Repository, commit: string): Promise<string> {
  const { prefix } = repository;
  if (folder.at !== undefined || (await filesAt(repository, commit, prefix)).size > 0)
    return prefix;
  const everything = [...(await filesAt(repository, commit, '')).keys()];
  const now = await presentFiles(folder);
  const shared = everything
    .filter((path) => /(?:^|\/)platform\.md$/.test(path))
    .map((path) => path.slice(0, -'platform.md'.length))
    .map((at) => ({
      at,
      count: everything.filter((path) => path.startsWith(at) && now.has(path.slice(at.length)))
        .length,
    }))
    .toSorted((one, other) => other.count - one.count);
  return shared[0]?.at ?? prefix;
}

async function presentFiles(folder: Folder): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readerOf(folder).list());
  } catch {
    // The folder may exist only in the past; any former place of it will do.
    return new Set();
  }
}
