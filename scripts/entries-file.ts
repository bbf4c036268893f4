import { hash } from 'node:crypto';
import { cachePlace } from '#files/kept-file.ts';
import { codeDigest } from '#source/code-digest.ts';
import { KeptEntries } from '#source/kept-entries.ts';
import { mountKeys, type ContentFolder } from '#source/content-folder.ts';
import type { OwnParts } from '#site/own-parts.ts';
import { project } from './project.ts';

/** The findings of earlier checks in a content folder's files. */
export function keptEntries(content: ContentFolder, own: OwnParts | undefined): KeptEntries {
  // Whether a file is clean depends on the components that it may use.
  const components = own ? ` ${hash('sha1', JSON.stringify(own.mdx))}` : '';
  return new KeptEntries(entriesFile(content), codeDigest(project) + components);
}

/** The file that stores them, one per content folder and what is mounted into it. */
export function entriesFile(content: ContentFolder): string {
  return cachePlace('entries', content.path, ...mountKeys(content));
}
