import { posix } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { isSound, soundFile, type SoundFile } from '#source/sound-file.ts';
import { bodiesOf } from './bodies.ts';
import { imagePath } from './images.ts';
import type { Site } from './site.ts';

/**
 * The content files that the site publishes: those that pages link to, the logo and the icon. Files that browsers
 * would run are left out.
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

/** The images that feeds show and pages do not offer as files. */
export function imagesInFeeds(catalogue: Catalogue): string[] {
  const files = new Set(filesOnSite(catalogue));
  const shown = [...bodiesOf(catalogue)].flatMap(([file, { images }]) =>
    isInFeeds(file) ? images.flatMap(({ url }) => imagePath(catalogue, file, url) ?? []) : [],
  );
  return [...new Set(shown)].filter((path) => !files.has(path) && isOffered(catalogue, path));
}

/** Whether feeds show the body of a content file. */
export function isInFeeds(file: string): boolean {
  return /^(?:releases|notices)\//.test(file);
}

/** Whether a path is a content file that may be published. */
export function isOffered({ assets }: Pick<Catalogue, 'assets'>, path: string): boolean {
  const asset = assets.get(path);
  return asset !== undefined && asset.flaw === undefined;
}

/** The path below the content folder of a path written in `platform.md`. */
export function contentPath(written: string): string {
  return posix.normalize(written.replace(/^\//, ''));
}

/**
 * A content file in the form in which it may be published; undefined if it may not be, even if the check ignores it.
 * Every content file is published through this function, so readers get the bytes that were checked.
 */
export async function publishedFile(
  { options }: Pick<Site, 'options'>,
  path: string,
): Promise<SoundFile | undefined> {
  const judged = soundFile(path, await folderReader(options.content).read(path));
  return isSound(judged) ? judged : undefined;
}
