import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '#files/within.ts';

/**
 * Writes files, by path below a folder. Nothing is ever overwritten: if some paths are taken, it writes none and
 * returns these. Throws if a link leads out of the folder.
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  const paths = Object.keys(files);
  for (const path of paths)
    if (!isWithin(dirname(join(folder, path)), folder))
      throw new Error(`${path} would be outside “${folder}”. Remove the link that leads there.`);
  const taken = paths.filter((path) => isTaken(join(folder, path)));
  if (taken.length > 0) return taken;
  for (const path of paths) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files[path] ?? '', { flag: 'wx' });
  }
  return [];
}

/** Also by a link to nothing. */
function isTaken(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
