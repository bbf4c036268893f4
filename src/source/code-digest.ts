import { digestOfCode } from '#files/code-digest.ts';

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
];

/**
 * A digest of the code that reads and checks content, with its packages and Node. The same digest means the same
 * findings.
 */
export function codeDigest(project: string): string {
  return digestOfCode(project, judgingFolders, []);
}
