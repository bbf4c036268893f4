import { folderReader } from '#source/folder-reader.ts';
import { isSound, soundFile, type SoundFile } from '#source/sound-file.ts';
import type { Site } from './site.ts';

/**
 * A file of the content as it may be published; undefined where it may not, whatever the check was told to overlook.
 * Nothing of the content is published on another way: what is judged here is what readers get.
 */
export async function publishedFile(
  { options }: Pick<Site, 'options'>,
  path: string,
): Promise<SoundFile | undefined> {
  const judged = soundFile(path, await folderReader(options.content).read(path));
  return isSound(judged) ? judged : undefined;
}
