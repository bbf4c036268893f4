import { cachePlace } from '#files/kept-file.ts';
import { codeDigest } from '#source/code-digest.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { project } from './project.ts';

/** The findings of earlier checks in a content folder's files. */
export function keptEntries(content: string): KeptEntries {
  return new KeptEntries(entriesFile(content), codeDigest(project));
}

/** The file that stores them, one per content folder. */
export function entriesFile(content: string): string {
  return cachePlace('entries', content);
}
