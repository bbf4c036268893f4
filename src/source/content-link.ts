import { readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, parse, relative, sep } from 'node:path';
import { liesIn } from '#files/within.ts';
import { isNeverContent } from './never-content.ts';

/** More links on one way than systems follow. */
const mostLinks = 40;

/**
 * Whether a way stays with the content of a folder: it passes no folder but the folder's own and those that hold it, and
 * nothing that is never content. `home` and `from`, where the way begins, are real paths. The names on the way decide,
 * so a link tells nobody whether what it leads to is there.
 */
export function staysInContent(home: string, from: string, way: string): boolean {
  let at = from;
  let left = way.split('/');
  for (let links = 0; left.length > 0 && links <= mostLinks;) {
    const [part = '', ...others] = left;
    const next = join(at, part);
    const target = targetOf(next);
    if (target === undefined) {
      if (!isContent(home, next) && !liesIn(home, next)) return false;
      at = next;
      left = others;
    } else {
      links += 1;
      if (isAbsolute(target)) at = parse(target).root;
      left = [...target.slice(parse(target).root.length).split(sep), ...others];
    }
  }
  // A disk may have other names for what a link leads to.
  const real = realPathOf(join(from, way));
  return real === undefined || isContent(home, real);
}

/** The real path; undefined for a path that leads nowhere or in a circle. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isContent(home: string, path: string): boolean {
  return liesIn(path, home) && !isNeverContent(relative(home, path).split(sep).join('/'));
}

/** Undefined for what is no link. */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
