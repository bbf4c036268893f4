import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose code affects rendered bodies, including subfolders. A test compares this list with the imports. */
export const renderingFolders = [
  'src/markdown',
  'src/markup',
  'src/files',
  'src/checks',
  'src/diagrams',
  'src/bridge',
  'src/views',
  'src/words',
  'src/site',
  'src/model',
  'src/catalogue',
  'src/source',
];
const files = ['astro.config.ts', 'src/content.config.ts', 'package-lock.json'];

/**
 * A digest of the code that renders bodies, with its packages. The same digest means rendered bodies can be reused.
 */
export function renderDigest(project: string): string {
  const hash = createHash('sha256');
  for (const file of [...renderingFolders.flatMap((folder) => codeIn(project, folder)), ...files]) {
    hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  }
  return hash.digest('hex');
}

function codeIn(project: string, folder: string): string[] {
  const names = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:ts|js|css|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
