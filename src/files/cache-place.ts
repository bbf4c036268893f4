import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';

/** The folder that keeps what may be reused between two runs: PLINTH_CACHE, or `.cache` of the project. */
export function cacheHome(): string {
  const { PLINTH_CACHE: given } = process.env;
  return given ? resolve(given) : join(import.meta.dirname, '../../.cache');
}

/**
 * The place in it for one use of one content folder, which is shared only where all else is the same too; named so that
 * a person knows it.
 */
export function cachePlace(use: string, content: string, ...same: (string | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify([use, content, ...same]));
  // A folder’s name may be as long as names can be.
  const name = basename(content).slice(0, 40);
  return join(cacheHome(), `${use}-${name}-${digest.digest('hex').slice(0, 10)}`);
}
