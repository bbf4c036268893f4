import { posix } from 'node:path';
import { isNeverContent } from './classify-path.ts';

/** A folder whose files are content, and what in it is never read. */
export interface Folder {
  /** Its absolute path. */
  path: string;
  /** Patterns of content paths, such as `drafts/**`. A pattern that matches a folder holds for all that is in it. */
  ignore: readonly string[];
  /** Where its files lie below the content folder. Default: they begin there. */
  at?: string;
}

/** A folder of content, with the folders that are mounted into it. */
export interface ContentFolder {
  /** Its absolute path. */
  path: string;
  /** Patterns of paths below it, such as `drafts/**`. A pattern that matches a folder holds for all that is in it. */
  ignore: readonly string[];
  /** Folders elsewhere whose files count as if they lay in it. */
  mounts: readonly Mount[];
}

/** A folder elsewhere, mostly of another repository, mounted into the content. */
export interface Mount {
  /** Its absolute path. */
  path: string;
  /** As the configuration names it. */
  named: string;
  /** Its path as the user can open it. */
  shown: string;
  /** Where its files lie below the content folder: `services/queue`. */
  at: string;
  /** Where its files are edited; undefined if unknown. */
  repository: Origin | undefined;
}

/** A folder in a repository on a Git host. */
export interface Origin {
  /** The web address of the repository. */
  url: string;
  /** Default: `main`. */
  branch?: string | undefined;
  /** The path of the folder in the repository. Default: its root. */
  path?: string | undefined;
}

/** A folder in which only what is never content is ignored, and into which nothing is mounted. */
export function wholeFolder(path: string): ContentFolder {
  return { path, ignore: [], mounts: [] };
}

/** The folder of a mount, as one to read. */
export function folderOf(mount: Mount, { ignore }: Pick<ContentFolder, 'ignore'>): Folder {
  return { path: mount.path, ignore, at: mount.at };
}

/** Every folder that is read for the content: its own, then the mounted ones. */
export function foldersOf(content: ContentFolder): Folder[] {
  const { path, ignore, mounts } = content;
  return [{ path, ignore }, ...mounts.map((mount) => folderOf(mount, content))];
}

/** The mount in whose place a content path lies, whether or not the content folder has a file there. */
export function mountAt<M extends Pick<Mount, 'at'>>(
  mounts: readonly M[],
  file: string,
): M | undefined {
  return mounts.find(({ at }) => file.startsWith(`${at}/`));
}

/** The path of a content file below the folder of its mount. */
export function belowMount({ at }: Pick<Mount, 'at'>, file: string): string {
  return file.slice(at.length + 1);
}

/** What tells a content folder apart, in caches, from the same folder with other mounts. */
export function mountKeys({ mounts }: Pick<ContentFolder, 'mounts'>): string[] {
  return mounts.flatMap(({ at, path }) => [at, path]);
}

/** Whether a path below a folder of content is never read, whatever the file holds. */
export function isNeverRead(folder: Pick<Folder, 'ignore' | 'at'>, path: string): boolean {
  return isNeverContent(contentPath(folder, path)) || isIgnored(folder, path);
}

/** Whether the patterns of a folder of content match a path below it, or a folder above that path. */
export function isIgnored(folder: Pick<Folder, 'ignore' | 'at'>, path: string): boolean {
  const whole = contentPath(folder, path);
  return folder.ignore.some((pattern) => whole === pattern || liesBelow(whole, pattern));
}

function contentPath({ at }: Pick<Folder, 'at'>, path: string): string {
  return at === undefined ? path : `${at}/${path}`;
}

/** Matches the whole path only: to match each folder above it would cost too much where folders are deep. */
function liesBelow(path: string, pattern: string): boolean {
  return (
    path.startsWith(`${pattern}/`) ||
    posix.matchesGlob(path, pattern) ||
    posix.matchesGlob(path, `${pattern}/**`)
  );
}
