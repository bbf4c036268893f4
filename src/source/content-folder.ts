import { posix } from 'node:path';
import { isNeverContent } from './classify-path.ts';

/** A folder of content, and what in it is never read. */
export interface ContentFolder {
  /** Its absolute path. */
  path: string;
  /** Patterns of paths below it, such as `drafts/**`. A pattern that matches a folder holds for all that is in it. */
  ignore: readonly string[];
}

/** A folder in which only what is never content is ignored. */
export function wholeFolder(path: string): ContentFolder {
  return { path, ignore: [] };
}

/** Whether a path below a content folder is never read, whatever the file holds. */
export function isNeverRead(folder: Pick<ContentFolder, 'ignore'>, path: string): boolean {
  return isNeverContent(path) || isIgnored(folder, path);
}

/** Whether the patterns of a content folder match a path below it, or a folder above that path. */
export function isIgnored({ ignore }: Pick<ContentFolder, 'ignore'>, path: string): boolean {
  return ignore.some((pattern) => path === pattern || liesBelow(path, pattern));
}

/** Matches the whole path only: to match each folder above it would cost too much where folders are deep. */
function liesBelow(path: string, pattern: string): boolean {
  return (
    path.startsWith(`${pattern}/`) ||
    posix.matchesGlob(path, pattern) ||
    posix.matchesGlob(path, `${pattern}/**`)
  );
}
