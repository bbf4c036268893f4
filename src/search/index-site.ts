import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { bundlePath } from './bundle.ts';

export interface Indexed {
  /** Pages that search can find. */
  pages: number;
  bytes: number;
}

/** Pagefind writes its own faces beside the index; the site has one of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Indexes the pages of a built site that mark what they say by `data-pagefind-body`, into the site itself. */
export async function indexSite(folder: string): Promise<Indexed> {
  const bundle = join(folder, bundlePath);
  // Pagefind adds to what it finds: fragments of pages that are gone would stay.
  rmSync(bundle, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ excludeSelectors: ['svg'] });
    if (!index) throw trouble(errors);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw trouble(added.errors);
    const { errors: faults, files } = await index.getFiles();
    if (faults.length > 0) throw trouble(faults);
    // Written here: a process that writes by itself goes on where this one is told to stop.
    for (const { path, content } of files)
      if (!unused.test(path)) write(join(bundle, path), content);
    return { pages: pagesIn(bundle), bytes: bytesIn(bundle) };
  } finally {
    await close();
  }
}

function write(file: string, content: Uint8Array): void {
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
