import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it, with links resolved. Neither needs to exist. */
export function isWithin(path: string, folder: string): boolean {
  return liesIn(realPath(path), realPath(folder));
}

/** Whether an absolute path is a folder or lies in it, by name only. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** The path with links resolved in the part that exists. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}
