import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin, realPath } from '#files/within.ts';
import type { Look } from '#site/look.ts';

export type PublicFolder = NonNullable<Look['public']>;

/**
 * The files of a folder to copy, as paths below it. Throws a sentence for a link that leads out of the folder, to a
 * folder, or nowhere.
 */
export function publicFiles({ path, shown }: PublicFolder): string[] {
  const visit = (below: string): string[] =>
    readdirSync(join(path, below), { withFileTypes: true }).flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return visit(name);
      if (entry.isFile()) return [name];
      const file = join(path, name);
      const refuse = (what: string) => new Error(`“${shown}/${name}” ${what}`);
      if (!entry.isSymbolicLink()) throw refuse('is not a file.');
      if (!isWithin(file, path)) throw refuse(`is a link that leads out of “${shown}”.`);
      if (!existsSync(file)) throw refuse('is a link that leads nowhere.');
      if (!statSync(file).isFile()) throw refuse('is a link to a folder. Copy the folder.');
      return [name];
    });
  return visit('').sort();
}

/** Copies the files to a built site. Throws a sentence if one would take the place of a file of the site. */
export function copyPublic(folder: PublicFolder, site: string): void {
  const files = publicFiles(folder);
  for (const file of files) {
    const taken = takenBy(file, site);
    if (taken !== undefined)
      throw new Error(
        `“${folder.shown}/${file}” would take the place of “/${taken}”, which the site has. Rename it.`,
      );
  }
  for (const file of files) {
    const target = join(site, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(realPath(join(folder.path, file)), target);
  }
}

/** What of the site stands where the file would be: itself, or a file in place of one of its folders. */
function takenBy(file: string, site: string): string | undefined {
  if (file.split('/', 1)[0] === '.plinth') return '.plinth';
  const parts = file.split('/');
  const parents = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return parents.find((path) => {
    const found = statSync(join(site, path), { throwIfNoEntry: false });
    return found !== undefined && (path === file || !found.isDirectory());
  });
}
