import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin, realPath } from '#files/within.ts';
import type { OwnFiles } from './own-code.ts';

/**
 * The files of the rules and exports beside a configuration. Throws a sentence if authors of content could write one of
 * them: then nothing is loaded.
 */
export function findOwnFiles(home: string, content: string): OwnFiles {
  return {
    home,
    rules: filesIn('rules', home, content),
    exports: filesIn('exports', home, content),
  };
}

function filesIn(name: string, home: string, content: string): string[] {
  const folder = join(home, name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isModule(entry.name))
    .map((entry) => `${name}/${entry.name}`)
    .sort();
  if (files.length === 0) return [];
  if (isWithin(folder, content) && !isBesideContent(name, home, content))
    throw new Error(
      `The folder “${name}” is in the content folder, whose authors must not run code, so nothing in it is loaded. Move it out of the content folder, beside the configuration.`,
    );
  const leading = files.find((file) => !isWithin(join(home, file), folder));
  if (leading !== undefined)
    throw new Error(
      `“${leading}” is a link that leads out of “${name}”, so nothing is loaded. Write the file there.`,
    );
  return files;
}

/** If a whole repository is the content, this folder of it is none: `isNeverContent`. */
function isBesideContent(name: string, home: string, content: string): boolean {
  const root = realPath(home);
  return realPath(content) === root && realPath(join(home, name)) === join(root, name);
}

/** Neither declarations nor tests. */
function isModule(name: string): boolean {
  return /\.m?[jt]s$/.test(name) && !/\.(?:d|test|spec)\.m?[jt]s$/.test(name);
}
