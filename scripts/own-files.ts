import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOwnFiles } from '#own/find-files.ts';
import type { OwnFiles } from '#own/own-code.ts';
import type { PersonsPath } from './content-folder.ts';
import { configurationNames, home } from './project.ts';

/**
 * Where the user's own rules and exports are: beside a configuration, as any other folder may have a folder `rules` for
 * something else.
 */
export function ownFiles({ path }: PersonsPath): OwnFiles {
  const isConfigured = configurationNames.some((name) => existsSync(join(home, name)));
  return isConfigured ? findOwnFiles(home, path) : { home, rules: [], exports: [] };
}
