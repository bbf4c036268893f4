import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, parse, resolve, sep } from 'node:path';
import { isWithin } from '#files/within.ts';
import { isIgnored, type ContentFolder, type Mount } from './content-folder.ts';
import { ContentUnreadable } from './content-unreadable.ts';
import { realPathOf } from './content-link.ts';

/**
 * Refuses mounts whose folders can't be read safely: missing ones, links, and those that share files with the content or
 * with another mount. Throws `ContentUnreadable` with a sentence that says what to do.
 */
export function refuseMounts(content: ContentFolder): void {
  content.mounts.forEach((mount, index) => {
    const trouble =
      missing(mount) ??
      led(mount) ??
      shared(mount, content, content.mounts.slice(0, index)) ??
      unread(mount, content);
    if (trouble === undefined) return;
    throw new ContentUnreadable(`“sources”: The folder “${mount.named}” ${trouble}`);
  });
}

function missing({ path }: Mount): string | undefined {
  const what = statOf(path);
  if (what?.isDirectory()) return undefined;
  return what
    ? 'is not a folder. Name the folder of the content files.'
    : 'does not exist. Check out its repository first, or correct “folder”.';
}

/** The checkout is written by others, so a link in it could lead anywhere. */
function led({ path, named }: Mount): string | undefined {
  const parts = normalize(named)
    .split(sep)
    .filter((part) => part !== '' && !/^\.{1,2}$/.test(part));
  const begin = isAbsolute(named) ? parse(path).root : resolve(path, ...parts.map(() => '..'));
  if (realPathOf(path) === join(realpathSync(begin), ...parts)) return undefined;
  return 'is reached through a link, which may lead anywhere. Name the folder that it leads to.';
}

function shared(
  { path }: Mount,
  content: ContentFolder,
  others: readonly Mount[],
): string | undefined {
  if (isWithin(path, content.path))
    return 'is in the content folder, where it is read anyway. Move it out, or remove it from “sources”.';
  if (isWithin(content.path, path))
    return 'holds the content folder. Name a folder that holds only what to mount.';
  const other = others.find((one) => isWithin(path, one.path) || isWithin(one.path, path));
  return other && `has files in common with “${other.named}”. Mount each folder once.`;
}

function unread({ at }: Mount, content: ContentFolder): string | undefined {
  if (!isIgnored(content, at)) return undefined;
  return `would never be read at “${at}”, which “ignore” matches. Choose another “at”.`;
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
