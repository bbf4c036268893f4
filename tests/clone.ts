/** A clone of the project in another folder, which a test may change or give a configuration of its own. */
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Copies what commands need into a folder, without the example. Packages are shared. */
export function cloneIn(folder: string): void {
  for (const path of [
    'src',
    'scripts',
    'public',
    'astro.config.ts',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (file) => !file.startsWith('src/content/'),
    });
  for (const path of ['node_modules', 'package-lock.json'])
    symlinkSync(resolve(path), join(folder, path));
}
