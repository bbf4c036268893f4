import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Plinth's code, without a trailing slash: the clone, or `lib` of the installed package. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Whether this is the installed package, not a clone. */
export const isInstalled = project.includes(`${sep}node_modules${sep}`);

/** File names of the configuration, beside the user's content folder. */
export const configurationNames = ['ts', 'mts', 'js', 'mjs', 'json'].map(
  (end) => `plinth.config.${end}`,
);

/**
 * The user's folder: the nearest one, from the current folder upwards, with a configuration; otherwise the current
 * folder. A clone is its own.
 */
export const home = isInstalled ? (configured(process.cwd()) ?? process.cwd()) : project;

function configured(folder: string): string | undefined {
  if (configurationNames.some((name) => existsSync(join(folder, name)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : configured(parent);
}
