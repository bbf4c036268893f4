import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePath } from '#search/bundle.ts';
import { indexedIn, indexSite, type Indexed } from '#search/index-site.ts';
import { copySealed, isSealed, seal } from './sealed-folder.ts';

/**
 * Writes the search index into a built site: the one that an earlier build kept in a folder if all pages are the same,
 * otherwise a new one. Pagefind can't change an index. `code` identifies the code that indexes.
 */
export async function keptIndexOf(site: string, kept: string, code: string): Promise<Indexed> {
  const version = pagesDigest(site, code);
  const bundle = join(site, bundlePath);
  if (isSealed(kept, version)) {
    copySealed(kept, bundle);
    return indexedIn(bundle);
  }
  const indexed = await indexSite(site);
  keep(bundle, kept, version);
  return indexed;
}

/** Keeps an index. Without it, the next build only takes longer. */
function keep(bundle: string, kept: string, version: string): void {
  try {
    rmSync(kept, { recursive: true, force: true });
    cpSync(bundle, kept, { recursive: true });
    seal(kept, version);
  } catch {
    rmSync(kept, { recursive: true, force: true });
  }
}

/** A digest of all pages with their places, and of the code that indexes them. */
function pagesDigest(site: string, code: string): string {
  const digest = createHash('sha256').update(code);
  for (const page of globSync('**/*.html', { cwd: site }).sort())
    digest.update(`${page}\0`).update(readFileSync(join(site, page)));
  return digest.digest('hex');
}
