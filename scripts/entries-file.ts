import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { codeDigest } from '#source/code-digest.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { project } from './project.ts';

/** What earlier checks found in the files of a content folder. */
export function keptEntries(content: string): KeptEntries {
  return new KeptEntries(entriesFile(content), codeDigest(project));
}

/** The file of the project that keeps it, one a content folder. */
export function entriesFile(content: string): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return join(project, '.cache', `entries-${basename(content)}-${digest}`);
}
