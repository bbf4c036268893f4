import type { ContentFolder } from '#source/content-folder.ts';
import type { OwnParts } from '#site/own-parts.ts';
import { readOwnParts } from '#site/read-own-parts.ts';
import { readConfiguration } from './configuration.ts';
import { home, project } from './project.ts';

/** The user's own components and pages; undefined if there are none. Throws a sentence for each that can't be used. */
export async function ownParts({ path }: ContentFolder): Promise<OwnParts | undefined> {
  return readOwnParts(await readConfiguration(), { home, content: path, project });
}
