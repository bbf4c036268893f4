import type { ContentFolder } from '#source/content-folder.ts';
import { git } from './git.ts';
import { fromHistories, inside } from './repository.ts';

/**
 * The commits that the histories of a content folder and of its mounts end with. If they are the same, so is all that
 * the histories say. Throws a sentence as `Error` if a repository may not be read.
 */
export function headsOf(content: ContentFolder): Promise<string[]> {
  return fromHistories(
    content,
    (repository) => git([...inside(repository), 'rev-parse', '--verify', 'HEAD']),
    (why) => {
      throw new Error(why);
    },
  );
}
