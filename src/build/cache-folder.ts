import { createHash } from 'node:crypto';
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
import { cachePlace } from '#files/cache-place.ts';
import { diskTrouble } from '#files/disk-trouble.ts';
import { besideName, clearLeftovers, writeWhole } from '#files/write-whole.ts';
import type { SiteOptions } from '#site/options.ts';
import { takeLock, type Release } from './lock.ts';
import { openSealed, seal } from './sealed-folder.ts';

/** What two builds must have in common to share what they rendered. */
export interface CacheKey {
  /** The command: a development server and a build never share. */
  use: 'build' | 'dev';
  options: Pick<SiteOptions, 'content' | 'base' | 'origin' | 'visibility'>;
}

/** The folder that keeps what may be reused between two runs alike. */
export function cacheFolder({ use, options }: CacheKey): string {
  const { content, base, origin, visibility } = options;
  return cachePlace(use, content, base, origin, visibility);
}

/** A folder to render in, held by this process alone. */
export interface Cache {
  folder: string;
  /** Why nothing is kept for the next run, as a sentence; undefined where it is. */
  passing: string | undefined;
  release: Release;
}

/**
 * Opens the cache of a key. In it is what an earlier build by the same tools vouched for, and nothing else. Where no cache
 * can be written, the folder is one of the system's for passing files, which goes when it is released. Throws where
 * another process has it; `what` says what both want.
 */
export function openCache(project: string, key: CacheKey, what: string): Cache {
  const folder = cacheFolder(key);
  let release: Release = () => undefined;
  try {
    release = takeLock(`${folder}.lock`, what);
    prepare(project, folder, key.options.content);
    return { folder, passing: undefined, release };
  } catch (error) {
    release();
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    return passingCache(project, trouble);
  }
}

/**
 * Vouches for what a finished build rendered, for the next one. A file that Astro published is vouched for only as it was
 * published: on a full disk it warns, goes on and leaves half a file.
 */
export function keepRendered(project: string, folder: string, staged: string): void {
  seal(folder, toolsOf(project), (path) => {
    if (!/^(?:astro|images|node_modules\/\.vite\/deps)\//.test(path)) return false;
    const [, variant] = /^astro\/assets\/(.+)/.exec(path) ?? [];
    return variant === undefined || isSame(join(folder, path), join(staged, '_astro', variant));
  });
}

const contentFile = 'content.txt';

function prepare(project: string, folder: string, content: string): void {
  const home = dirname(folder);
  // A file of that name is nothing that anybody keeps.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
  mkdirSync(folder, { recursive: true });
  openSealed(folder, toolsOf(project));
  writeWhole(join(folder, contentFile), content);
  linkModules(project, home);
  clearLeftovers(home);
  for (const name of readdirSync(home)) {
    clearLeftovers(join(home, name));
    const source = join(home, name, contentFile);
    const isOurs = statSync(source, { throwIfNoEntry: false })?.isFile() === true;
    // Nobody can ask for it again.
    if (isOurs && !existsSync(readFileSync(source, 'utf8')))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** Packages decide what images become, and what Astro makes of its store. */
function toolsOf(project: string): string {
  return createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
}

/** Modules that render pages lie in the cache and look for packages from there upwards. */
function linkModules(project: string, home: string): void {
  if (home.startsWith(project + sep)) return;
  const link = join(home, 'node_modules');
  const packages = join(project, 'node_modules');
  if (existsSync(link) && realpathSync(link) === realpathSync(packages)) return;
  rmSync(link, { recursive: true, force: true });
  symlinkSync(packages, link, 'dir');
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

function isSame(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}
