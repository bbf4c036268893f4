import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * A digest of Node's version, of the code in a project's folders (with their subfolders) and files, and of the packages
 * that it uses.
 */
export function digestOfCode(project: string, folders: string[], files: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...folders.flatMap((folder) => codeIn(project, folder)), ...files])
    hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  return hash.update(packagesDigest(project)).digest('hex');
}

/** What npm, pnpm and Yarn write about the packages that they installed, nearest first. */
const lists = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'node_modules/.pnpm/lock.yaml',
  'node_modules/.yarn-state.yml',
];

/** A digest of the packages that a folder's code uses, as the nearest package manager's list states them. */
export function packagesDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of packageLists(folder)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function packageLists(folder: string): string[] {
  const found = lists.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const parent = dirname(folder);
  return found.length > 0 || parent === folder ? found : packageLists(parent);
}

function codeIn(project: string, folder: string): string[] {
  const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)))
    .sort();
}
