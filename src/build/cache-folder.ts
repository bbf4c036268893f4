import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { cachePlace } from '#files/kept-file.ts';
import { diskTrouble } from '#files/disk-trouble.ts';
import { besideName, clearLeftovers, writeWhole } from '#files/write-whole.ts';
import { mountKeys } from '#source/content-folder.ts';
import type { SiteOptions } from '#site/options.ts';
import { takeLock, type Release } from './lock.ts';

/** Builds share rendered files only if all of this is equal. */
export interface CacheKey {
  /** The command. A development server and a build never share a cache. */
  use: 'build' | 'dev';
  options: Pick<SiteOptions, 'content' | 'base' | 'origin' | 'visibility'>;
}

/** The cache folder for runs with the same key. */
export function cacheFolder({ use, options }: CacheKey): string {
  const { content, base, origin, visibility } = options;
  return cachePlace(use, content.path, base, origin, visibility, ...mountKeys(content));
}

/** A folder to render in, locked by this process. */
export interface Cache {
  folder: string;
  /** Why nothing is kept for the next run, as a sentence; undefined if it is kept. */
  passing: string | undefined;
  release: Release;
}

/**
 * Opens the cache of a key, with only those files that a build keeps for the next. If no cache can be
 * written, uses a temporary folder, which is removed on release. Throws if another process holds the lock; `what`
 * says what both want to do.
 */
export function openCache(project: string, key: CacheKey, what: string): Cache {
  const folder = cacheFolder(key);
  let release: Release = () => undefined;
  try {
    release = takeLock(`${folder}.lock`, what);
    prepare(project, folder, key.options.content.path);
    return { folder, passing: undefined, release };
  } catch (error) {
    release();
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    return passingCache(project, trouble);
  }
}

const contentFile = 'content.txt';

function prepare(project: string, folder: string, content: string): void {
  const home = dirname(folder);
  // A file in place of the folder is nothing worth keeping.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
  mkdirSync(folder, { recursive: true });
  forgetUnfinished(folder);
  writeWhole(join(folder, contentFile), content);
  linkModules(project, home);
  clearLeftovers(home);
  for (const name of readdirSync(home)) {
    clearLeftovers(join(home, name));
    const source = join(home, name, contentFile);
    const isOurs = statSync(source, { throwIfNoEntry: false })?.isFile() === true;
    // The content folder is gone, so its cache can't be used again.
    if (isOurs && !existsSync(readFileSync(source, 'utf8')))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** Deletes all that Astro wrote below its root. What is kept for the next run has a checksum of its own. */
function forgetUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** What a build keeps in the cache of its site. */
export const keptBodies = 'bodies';
export const keptImages = 'images';
export const keptPages = 'pages';
export const keptInputs = 'inputs';
export const keptIndex = 'search';
export const keptScans = 'scans';
const kept = [keptBodies, keptImages, keptPages, keptInputs, keptIndex, keptScans];

/** Rendering modules lie in the cache and look for packages in its parent folders. */
function linkModules(project: string, home: string): void {
  if (home.startsWith(project + sep)) return;
  const link = join(home, 'node_modules');
  const packages = packagesOf(project);
  if (existsSync(link) && realpathSync(link) === realpathSync(packages)) return;
  rmSync(link, { recursive: true, force: true });
  symlinkSync(packages, link, 'dir');
}

/** The folder of a project's packages: its own, or the one that it is installed in. */
function packagesOf(folder: string): string {
  const packages = join(folder, 'node_modules');
  const parent = dirname(folder);
  return existsSync(join(packages, 'astro')) || parent === folder ? packages : packagesOf(parent);
}

function passingCache(project: string, trouble: string): Cache {
  clearLeftovers(tmpdir());
  const home = besideName(join(tmpdir(), 'plinth'));
  const folder = join(home, 'cache');
  mkdirSync(home, { mode: 0o700 });
  mkdirSync(folder);
  linkModules(project, home);
  return {
    folder,
    passing: `Nothing is kept for the next build: ${trouble} PLINTH_CACHE names another folder.`,
    release: () => rmSync(home, { recursive: true, force: true }),
  };
}
