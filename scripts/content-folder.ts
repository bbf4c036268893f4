import { join, relative, resolve } from 'node:path';
import { cacheHome } from '#files/cache-place.ts';
import { isWithin } from '#files/within.ts';
import { project } from './project.ts';

/** A path of a person's: absolute for reading, and as that person would write it. */
export interface PersonsPath {
  path: string;
  shown: string;
}

/**
 * The content folder that a command was given, from where the person stands; without one the project's `src/content`.
 * npm moves to the project before it runs a script, and tells in INIT_CWD where it came from.
 */
export function contentFolder(given: string | undefined, command: string): PersonsPath {
  const from = standpoint(command);
  const path = given === undefined ? join(project, 'src/content') : resolve(from, given);
  refuseCacheIn(path);
  return { path, shown: given ?? (relative(from, path) || '.') };
}

/** Who writes the content would write there what is taken for a build's own. */
function refuseCacheIn(content: string): void {
  const { PLINTH_CACHE: cache } = process.env;
  if (!cache || !isWithin(cacheHome(), content)) return;
  throw new Error(
    `PLINTH_CACHE is “${cache}”, which is inside the content folder. Choose a folder outside it.`,
  );
}

/** The folder that the person's relative paths start from. */
export function standpoint(command: string): string {
  const { INIT_CWD: origin, npm_lifecycle_event: script } = process.env;
  // Only the script that npm itself started: what that script starts in turn inherits both variables.
  const byNpm = script === command && resolve(process.cwd()) === project;
  return byNpm && origin !== undefined ? origin : process.cwd();
}
