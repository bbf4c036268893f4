import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders whose code decides the findings of rules that check each file alone. A test compares this list with the
 * imports.
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

/**
 * A digest of the code that reads and checks content, with its packages and Node. The same digest means the same
 * findings.
 */
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
