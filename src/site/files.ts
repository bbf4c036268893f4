import { posix } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { isSound, soundFile, type SoundFile } from '#source/sound-file.ts';
import { bodiesOf } from './bodies.ts';
import type { Site } from './site.ts';

/**
 * The files of the content that pages link to, or that the platform is shown by: they are part of the site, unless
 * browsers would run them.
 */
export function filesOnSite(catalogue: Catalogue): string[] {
  const linked = [...bodiesOf(catalogue)].flatMap(([file, body]) =>
    body.links.map(({ url }) => catalogue.resolve(file, url)),
  );
  const { logo, favicon } = catalogue.platform.data.site ?? {};
  const own = [logo, favicon].filter((path) => path !== undefined).map(contentPath);
  const wanted = [
    ...linked.flatMap((target) => (target.kind === 'asset' ? [target.file] : [])),
    ...own,
  ];
  return [...new Set(wanted)].filter((path) => isOffered(catalogue, path));
}

/** Whether a path is that of a file of the content that may be published. */
export function isOffered({ assets }: Pick<Catalogue, 'assets'>, path: string): boolean {
  const asset = assets.get(path);
  return asset !== undefined && asset.flaw === undefined;
}

/** A path written in `platform.md` as the content folder knows it. */
export function contentPath(written: string): string {
  return posix.normalize(written.replace(/^\//, ''));
}

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
