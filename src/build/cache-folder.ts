import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

/** What two builds must have in common to share what they rendered. */
export interface CacheKey {
  /** The command: a development server and a build never share. */
  use: 'build' | 'dev';
  content: string;
  base: string;
  site: string | undefined;
  visibility: string;
}

/** The folder of the project that keeps what may be reused between two runs alike; named so that a person knows it. */
export function cacheFolder(project: string, key: CacheKey): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(Object.entries(key).sort()))
    .digest('hex')
    .slice(0, 10);
  return join(project, '.cache', `${key.use}-${basename(key.content)}-${digest}`);
}
