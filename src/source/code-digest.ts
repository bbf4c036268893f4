import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders of the code that decides what is found in a file, and by rules that judge each file by itself; a test holds the
 * list to what is imported.
 */
export const judgingFolders = [
  'src/source',
  'src/markup',
  'src/model',
  'src/markdown',
  'src/catalogue',
  'src/checks',
  'src/checks/external',
  'src/checks/rules',
];

/** A digest of the code that reads and judges content files, its packages and Node included: while it stays, so does what it finds. */
export function codeDigest(project: string): string {
  const code = createHash('sha256').update(process.version);
  const files = judgingFolders.flatMap((folder) =>
    readdirSync(join(project, folder))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(folder, name)),
  );
  for (const file of [...files, 'package-lock.json'])
    code.update(`${file}\0`).update(readFileSync(join(project, file)));
  return code.digest('hex');
}
