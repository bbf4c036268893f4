import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it, with links resolved; neither need exist. */
export function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [realPath(path), realPath(folder)];
  const way = relative(outer, inner);
  return (
    way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(outer, way) === inner)
  );
}

/** The path with links resolved as far as it exists. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}
