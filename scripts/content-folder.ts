import { join, relative, resolve } from 'node:path';
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
  if (given !== undefined) return { path: resolve(from, given), shown: given };
  const path = join(project, 'src/content');
  return { path, shown: relative(from, path) || '.' };
}

/** The folder that the person's relative paths start from. */
export function standpoint(command: string): string {
  const { INIT_CWD: origin, npm_lifecycle_event: script } = process.env;
  // Only the script that npm itself started: what that script starts in turn inherits both variables.
  const byNpm = script === command && resolve(process.cwd()) === project;
  return byNpm && origin !== undefined ? origin : process.cwd();
}
