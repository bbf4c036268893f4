import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { belowMount, mountAt, type ContentFolder, type Mount } from './content-folder.ts';

/** The mount that a content file comes from; undefined if it lies in the content folder itself. */
export function mountOf(content: ContentFolder, file: string): Mount | undefined {
  const mount = mountAt(content.mounts, file);
  return mount && !isFileAt(join(content.path, file)) ? mount : undefined;
}

/** The absolute path of a content file. */
export function pathOf(content: ContentFolder, file: string): string {
  const mount = mountOf(content, file);
  return mount ? join(mount.path, belowMount(mount, file)) : join(content.path, file);
}

/** A content file as the user can open it; `shown` is the name of the content folder. */
export function shownPath(content: ContentFolder, shown: string, file: string): string {
  const mount = mountOf(content, file);
  return mount ? join(mount.shown, belowMount(mount, file)) : join(shown, file);
}

/** Whether something other than a folder has this path, even a broken link. */
export function isFileAt(path: string): boolean {
  try {
    return !(statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path)).isDirectory();
  } catch {
    return false;
  }
}
