import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';

/** The cache folder for data reused between runs: PLINTH_CACHE, or `.cache` in the project. */
export function cacheHome(): string {
  const { PLINTH_CACHE: given } = process.env;
  return given ? resolve(given) : join(import.meta.dirname, '../../.cache');
}

/** The subfolder for one use of one content folder, shared only if all of `same` is equal. Its name is readable. */
export function cachePlace(use: string, content: string, ...same: (string | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify([use, content, ...same]));
  // A folder name may be as long as names can be.
  const name = basename(content).slice(0, 40);
  return join(cacheHome(), `${use}-${name}-${digest.digest('hex').slice(0, 10)}`);
}
