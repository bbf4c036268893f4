import { buildCatalogue } from '#catalogue/build-catalogue.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { siteOptions } from './options.ts';

/** The content as the site shows it, read once a process: the only bridge from pages to the catalogue. */
export function catalogue(): Promise<Catalogue> {
  return (shared[key] ??= read());
}

/** Has the content read anew when it is next asked for. */
export function forgetCatalogue(): void {
  shared[key] = undefined;
}

// Astro's configuration and its pages are loaded apart, so a module's own variable would read the content twice.
const key = Symbol.for('plinth.catalogue');
const shared = globalThis as { [key]?: Promise<Catalogue> | undefined };

async function read(): Promise<Catalogue> {
  const { content, today = new Date().toISOString().slice(0, 10), visibility } = siteOptions();
  const source = await readSource(folderReader(content));
  return buildCatalogue(source, {
    today,
    visibility: visibility === 'public' ? 'public' : 'internal',
    drafts: false,
  });
}
