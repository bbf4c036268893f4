import {
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { bundlePath } from './bundle.ts';
import { indexedPage } from './indexed-page.ts';

export interface Indexed {
  /** Number of pages in the index. */
  pages: number;
  bytes: number;
}

/** Pagefind writes its own user interfaces beside the index; the site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** `C++` and `C#` are words of their own. */
const options = { excludeSelectors: ['svg'], includeCharacters: '+#' };

/** Indexes the pages of a built site that use `data-pagefind-body`, and writes the index into the site. */
export async function indexSite(folder: string): Promise<Indexed> {
  const bundle = join(folder, bundlePath);
  // Pagefind keeps existing files, so data of deleted pages would remain.
  rmSync(bundle, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex(options);
    if (!index) throw trouble(errors);
    const read = join(bundle, 'read');
    for (const path of globSync('**/*.html', { cwd: folder })) {
      const page = indexedPage(readFileSync(join(folder, path), 'utf8'));
      if (page !== undefined) write(join(read, path), page);
    }
    mkdirSync(read, { recursive: true });
    const added = await index.addDirectory({ path: read });
    rmSync(read, { recursive: true });
    if (added.errors.length > 0) throw trouble(added.errors);
    const { errors: faults, files } = await index.getFiles();
    if (faults.length > 0) throw trouble(faults);
    // Written here, because a separate process would continue when this one is stopped.
    for (const { path, content } of files)
      if (!unused.test(path)) write(join(bundle, path), content);
    return indexedIn(bundle);
  } finally {
    await close();
  }
}

/** The size of a written index. */
export function indexedIn(bundle: string): Indexed {
  return { pages: pagesIn(bundle), bytes: bytesIn(bundle) };
}

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function pagesIn(bundle: string): number {
  return readdirSync(join(bundle, 'fragment')).length;
}

function bytesIn(bundle: string): number {
  const entries = readdirSync(bundle, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function trouble(errors: string[]): Error {
  return new Error(`The search index could not be written: ${errors.join('; ')}`);
}
