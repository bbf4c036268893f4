import { digestOfCode } from '#files/code-digest.ts';

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
const files = ['astro.config.ts', 'src/content.config.ts'];

/**
 * A digest of the code that renders bodies, with its packages. The same digest means rendered bodies can be reused.
 */
export function renderDigest(project: string): string {
  return digestOfCode(project, renderingFolders, files);
}
