import { readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, parse, relative, sep } from 'node:path';
import { liesIn } from '#files/within.ts';
import { isNeverRead, type Folder } from './content-folder.ts';

/** Maximum links in a chain, as on most systems. */
const mostLinks = 40;

/**
 * Whether a link's path stays inside the content: it passes only through the content folder and its parents, and
 * through nothing that is never read. The folder’s path and `from`, where the way begins, are real paths. Only names decide,
 * so a link can't reveal whether its target exists.
 */
export function staysInContent(content: Folder, from: string, way: string): boolean {
  let at = from;
  let left = way.split('/');
  for (let links = 0; left.length > 0 && links <= mostLinks;) {
    const [part = '', ...others] = left;
    const next = join(at, part);
    const target = targetOf(next);
    if (target === undefined) {
      if (!isContent(content, next) && !liesIn(content.path, next)) return false;
      at = next;
      left = others;
    } else {
      links += 1;
      if (isAbsolute(target)) at = parse(target).root;
      left = [...target.slice(parse(target).root.length).split(sep), ...others];
    }
  }
  // The file system may have other names for the target.
  const real = realPathOf(join(from, way));
  return real === undefined || isContent(content, real);
}

/** The real path; undefined for a path that is broken or circular. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isContent(content: Folder, path: string): boolean {
  const below = relative(content.path, path).split(sep).join('/');
  return liesIn(path, content.path) && !isNeverRead(content, below);
}

/** Undefined if the path is not a link. */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
