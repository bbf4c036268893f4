import { cachePlace } from '#files/cache-place.ts';
import { codeDigest } from '#source/code-digest.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { project } from './project.ts';

/** What earlier checks found in the files of a content folder. */
export function keptEntries(content: string): KeptEntries {
  return new KeptEntries(entriesFile(content), codeDigest(project));
}

/** The file that keeps it, one a content folder. */
export function entriesFile(content: string): string {
  return cachePlace('entries', content);
}
