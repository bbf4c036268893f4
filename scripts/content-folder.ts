import { relative, resolve } from 'node:path';
import { cacheHome } from '#files/kept-file.ts';
import { isWithin } from '#files/within.ts';
import { readConfiguration } from './configuration.ts';
import { home, isInstalled, project } from './project.ts';

/** A path from the user: absolute for file access, and as shown in messages. */
export interface PersonsPath {
  path: string;
  shown: string;
}

/**
 * The content folder given to a command, relative to the user's directory; by default that of
 * the configuration, or `content`; in a clone, `src/content`.
 * npm changes to the project before running a script, and keeps the former directory in INIT_CWD.
 */
export async function contentFolder(
  given: string | undefined,
  command: string,
): Promise<PersonsPath> {
  const from = standpoint(command);
  const { content = isInstalled ? 'content' : 'src/content' } = await readConfiguration();
  const path = given === undefined ? resolve(home, content) : resolve(from, given);
  refuseCacheIn(path);
  return { path, shown: given ?? (relative(from, path) || '.') };
}

/** Refuses a cache inside the content, where authors could plant files that a build would trust. */
function refuseCacheIn(content: string): void {
  const { PLINTH_CACHE: cache } = process.env;
  if (!cache || !isWithin(cacheHome(), content)) return;
  throw new Error(
    `PLINTH_CACHE is “${cache}”, which is inside the content folder. Choose a folder outside it.`,
  );
}

/** The folder that the user's relative paths start from. */
export function standpoint(command: string): string {
  const { INIT_CWD: origin, npm_lifecycle_event: script } = process.env;
  // Only for the script that npm itself started, as its children inherit both variables.
  const byNpm = script === command && resolve(process.cwd()) === project;
  return byNpm && origin !== undefined ? origin : process.cwd();
}
