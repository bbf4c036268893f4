import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of Node's version and of the code in a project's folders (with their subfolders) and files. */
export function digestOfCode(project: string, folders: string[], files: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...folders.flatMap((folder) => codeIn(project, folder)), ...files])
    hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  return hash.digest('hex');
}

function codeIn(project: string, folder: string): string[] {
  const names = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:ts|js|css|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
