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
 * The user's folder: the uppermost one, from the current folder upwards, with a configuration; otherwise the current
 * folder. Not the nearest, because authors of content could write one in a folder of the content. A clone is its own.
 */
export const home = isInstalled ? (configured(process.cwd()) ?? process.cwd()) : project;

function configured(folder: string): string | undefined {
  const parent = dirname(folder);
  const above = parent === folder ? undefined : configured(parent);
  const isConfigured = configurationNames.some((name) => existsSync(join(folder, name)));
  return above ?? (isConfigured ? folder : undefined);
}
