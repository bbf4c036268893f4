import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
  const { use, content, base, site, visibility } = key;
  const same = JSON.stringify([use, content, base, site, visibility]);
  const digest = createHash('sha256').update(same).digest('hex').slice(0, 10);
  return join(project, '.cache', `${use}-${basename(content)}-${digest}`);
}

const contentFile = 'content.txt';

/** Makes the folder, and takes away those beside it whose content is gone: nobody can ask for them again. */
export function prepareCache(cache: string, content: string): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, contentFile), content);
  for (const name of readdirSync(dirname(cache))) {
    const folder = join(dirname(cache), name);
    const source = join(folder, contentFile);
    if (existsSync(source) && !existsSync(readFileSync(source, 'utf8'))) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
